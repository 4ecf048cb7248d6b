/** Keys of merchants' own systems. */
package io.merchantloyalty.web.rest.merchant.key;
