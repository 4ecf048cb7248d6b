/** The people who work for a merchant, for its owners' own systems. */
package io.merchantloyalty.web.rest.merchant.user;
