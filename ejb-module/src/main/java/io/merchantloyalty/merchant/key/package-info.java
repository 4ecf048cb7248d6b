/** Keys of a merchant's own systems, which its owners make and revoke (spec 04, spec 05). */
package io.merchantloyalty.merchant.key;
