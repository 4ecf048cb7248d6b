/** What was changed, by whom, for merchants' own systems. */
package io.merchantloyalty.web.rest.merchant.audit;
