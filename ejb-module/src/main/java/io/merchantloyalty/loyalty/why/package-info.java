/**
 * The first thing that a merchant asks when a card did not work (spec 01): was this program valid
 * in this shop at that moment, and because of which mark? Decided by the very query that scans use.
 */
package io.merchantloyalty.loyalty.why;
