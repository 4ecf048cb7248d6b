package io.merchantloyalty.invoice;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A register's change of a bill, which is also its acknowledgement while the bill is pending (spec
 * 02, updateInvoice).
 *
 * @param tokens absent: the tokens stay as they are
 * @param ifMatch the states that the change was made for, one of which must match; absent: any
 *     state, as always over SOAP, and over REST with a star
 */
public record UpdateInvoice(
    String reference,
    InvoiceContent content,
    Optional<List<SentToken>> tokens,
    Optional<Set<InvoiceTag>> ifMatch) {}
