/** A merchant's terminals, for merchants' own systems. */
package io.merchantloyalty.web.rest.merchant.terminal;
