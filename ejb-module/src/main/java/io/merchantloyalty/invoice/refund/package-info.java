/**
 * Money that goes back to shoppers: refunds of paid bills, in whole or in parts, as aggregates of
 * their own (spec 02, refundPayment). Knows the bills of the package above; they know nothing of
 * it.
 */
package io.merchantloyalty.invoice.refund;
