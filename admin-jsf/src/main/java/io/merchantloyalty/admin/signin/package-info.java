/** The pages by which a merchant's user gets in. */
package io.merchantloyalty.admin.signin;
