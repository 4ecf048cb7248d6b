/** Long work as a merchant's staff see it: how far it is, what is wrong, what came of it. */
package io.merchantloyalty.merchant.work;
