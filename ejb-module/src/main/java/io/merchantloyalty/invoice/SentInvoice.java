package io.merchantloyalty.invoice;

/**
 * The answer to a send: {@code qrText} is what the register shows as QR code, upper case, {@code
 * HTTP://…/R<reference>}.
 */
public record SentInvoice(String reference, String qrText, InvoiceTag tag) {}
