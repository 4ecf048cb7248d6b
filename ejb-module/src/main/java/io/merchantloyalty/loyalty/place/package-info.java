/**
 * The view from a node of the tree (spec 05, Shop hierarchy): which programs are valid there, and
 * through which mark.
 */
package io.merchantloyalty.loyalty.place;
