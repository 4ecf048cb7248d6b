/** What a merchant's user sees of himself. */
package io.merchantloyalty.web.rest.merchant.profile;
