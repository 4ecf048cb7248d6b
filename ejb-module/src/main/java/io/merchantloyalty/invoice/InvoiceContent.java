package io.merchantloyalty.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a register says of a bill, in a send or an update. What is absent keeps its value in an
 * update.
 *
 * @param total must be given in a send; an update without it keeps the total
 * @param rows absent: none were sent (an update keeps those there are). When given they add up to
 *     the total
 * @param tidied present when {@link Leniency} made the bill of an old client fit: its limits hold,
 *     and this is what it changed. Empty: what does not fit is refused
 */
public record InvoiceContent(
    Optional<String> title,
    Optional<String> clientInvoiceId,
    Optional<String> cashierId,
    Optional<String> footer,
    Optional<String> backUrl,
    Optional<String> notificationUrl,
    Optional<Instant> issueDate,
    Optional<List<String>> tidied,
    Optional<List<RowContent>> rows,
    Optional<Amount> total) {}
