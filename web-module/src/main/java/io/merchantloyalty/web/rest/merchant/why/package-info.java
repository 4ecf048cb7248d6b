/** Why a program was valid in a shop, or was not, for merchants' own systems. */
package io.merchantloyalty.web.rest.merchant.why;
