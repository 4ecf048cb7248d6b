/** Loyalty programs: texts, number rule, publication, for merchants' own systems. */
package io.merchantloyalty.web.rest.merchant.program;
