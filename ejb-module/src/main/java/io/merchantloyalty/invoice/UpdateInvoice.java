package io.merchantloyalty.invoice;

import java.util.List;
import java.util.Optional;

/**
 * A register's change of a bill, which is also its acknowledgement while the bill is pending (spec
 * 02, updateInvoice).
 *
 * @param tokens absent: the tokens stay as they are
 * @param ifMatch what the register believes to change; REST demands it, SOAP has none
 */
public record UpdateInvoice(
    String reference,
    InvoiceContent content,
    Optional<List<SentToken>> tokens,
    Optional<InvoiceTag> ifMatch) {}
