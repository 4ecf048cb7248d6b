/** What everybody settles for himself: language, time zone, password, sign-in with a code. */
package io.merchantloyalty.admin.profile;
