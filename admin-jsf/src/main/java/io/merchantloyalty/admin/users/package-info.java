/** The people who work for the merchant: list, invitation, what each may do. */
package io.merchantloyalty.admin.users;
