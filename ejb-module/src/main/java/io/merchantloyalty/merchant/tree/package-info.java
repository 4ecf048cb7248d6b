/**
 * A merchant's tree of shops as its staff see and change it (spec 01, The shop hierarchy): make,
 * find, rename, move, retire. Changes of one tree come one after the other, each at a later moment;
 * what was is never rewritten.
 */
package io.merchantloyalty.merchant.tree;
