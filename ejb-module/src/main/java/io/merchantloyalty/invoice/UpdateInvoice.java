package io.merchantloyalty.invoice;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A register's change of a bill, which is also its acknowledgement while the bill is pending (spec
 * 02, updateInvoice).
 *
 * @param tokens absent: the tokens stay as they are
 * @param ifMatch the states for one of which the change was made; absent: whatever there is, which
 *     SOAP always means, and REST with a star
 */
public record UpdateInvoice(
    String reference,
    InvoiceContent content,
    Optional<List<SentToken>> tokens,
    Optional<Set<InvoiceTag>> ifMatch) {}
