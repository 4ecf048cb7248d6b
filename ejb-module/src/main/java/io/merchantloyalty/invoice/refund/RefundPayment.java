package io.merchantloyalty.invoice.refund;

import io.merchantloyalty.invoice.InvoiceContent;

/**
 * Somebody of the merchant gives money back (spec 02, refundPayment).
 *
 * @param ersReference of the payment, which receipts also call the paymentReference
 * @param content how much, and what is on the refund's receipt; its rows need not add up. Its
 *     addresses and its issue date are not kept
 * @param sameIsRetry whether the same again within a short time is a repetition of the call: so
 *     over SOAP, which has no keys
 */
public record RefundPayment(String ersReference, InvoiceContent content, boolean sameIsRetry) {}
