/** Keys of the merchant's own systems. */
package io.merchantloyalty.admin.keys;
