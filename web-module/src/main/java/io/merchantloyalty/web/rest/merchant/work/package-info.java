/** Long work of a merchant: imports, exports and reports, for merchants' own systems. */
package io.merchantloyalty.web.rest.merchant.work;
