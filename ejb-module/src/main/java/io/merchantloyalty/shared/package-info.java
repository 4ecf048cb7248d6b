/**
 * The words that every feature speaks: money, time, ids, refusals. Depends on nothing else of the
 * house.
 */
package io.merchantloyalty.shared;
