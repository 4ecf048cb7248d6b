/**
 * Bills as a merchant's staff see them (spec 05): found by a reference, with what was thought of
 * each card and why, and the bills that end with a till which is taken out of service.
 */
package io.merchantloyalty.invoice.staff;
