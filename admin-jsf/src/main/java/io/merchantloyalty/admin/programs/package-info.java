/** Loyalty programs: the list, the steps from a draft to a published one, and its cards. */
package io.merchantloyalty.admin.programs;
