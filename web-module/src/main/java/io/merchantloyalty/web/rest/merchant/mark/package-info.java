/** Where a program is valid, for merchants' own systems. */
package io.merchantloyalty.web.rest.merchant.mark;
