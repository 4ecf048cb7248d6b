/** The tree of shops, for merchants' own systems. */
package io.merchantloyalty.web.rest.merchant.tree;
