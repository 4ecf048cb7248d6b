package io.merchantloyalty.terminal;

import java.util.Currency;
import java.util.Optional;

/**
 * A terminal whose credentials were right, with what its calls need to know.
 *
 * @param id internal id of the terminal's row
 * @param terminalId what the terminal signs in with
 * @param currency the one currency of its merchant
 * @param credentialVersion goes up with each new password
 * @param acceptsRowsThatDiffer whether rows that do not add up get a balancing row (spec 03)
 * @param openInvoiceId a cash register's open invoice, as it was when the credentials were checked
 */
public record AuthenticatedTerminal(
    long id,
    String terminalId,
    TerminalKind kind,
    long merchantId,
    long shopNodeId,
    Currency currency,
    int credentialVersion,
    boolean acceptsRowsThatDiffer,
    Optional<Long> openInvoiceId) {}
