/** Bills and what was thought of their cards, for merchants' own systems. */
package io.merchantloyalty.web.rest.merchant.bill;
