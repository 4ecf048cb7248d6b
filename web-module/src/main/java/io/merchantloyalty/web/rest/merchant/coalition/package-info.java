/** Programs that several merchants share, for merchants' own systems. */
package io.merchantloyalty.web.rest.merchant.coalition;
