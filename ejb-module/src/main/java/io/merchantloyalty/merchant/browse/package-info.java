/**
 * A merchant's tree as it is looked at piece by piece (spec 05, Shop hierarchy): a branch is read
 * when it is opened, with a few statements however large the tree.
 */
package io.merchantloyalty.merchant.browse;
