/** What merchants' own systems call: base {@code /api/merchant/v1} (spec 04). */
package io.merchantloyalty.web.rest.merchant;
