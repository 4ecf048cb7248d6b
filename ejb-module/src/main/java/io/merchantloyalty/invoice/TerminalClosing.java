package io.merchantloyalty.invoice;

import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.AuditEntry;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.terminal.AuthenticatedTerminal;
import io.merchantloyalty.terminal.Terminal;
import io.merchantloyalty.terminal.TerminalTransactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * Takes a terminal out of service together with its open bills, in one transaction (spec 03,
 * unregisterTerminal). Whoever calls retries conflicts from outside.
 */
@Stateless
public class TerminalClosing {

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Inject private TerminalTransactions terminals;
  @Inject private InvoiceStore store;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** The terminal first, then its bills in the order in which they were made. */
  public void unregister(AuthenticatedTerminal caller) {
    Terminal terminal = terminals.lock(caller);
    String sticker = close(terminal, Actor.register(caller.id()));
    audit.record(
        AuditEntry.by(PrincipalKind.TERMINAL, caller.id(), "terminal.unregister")
            .ofMerchant(caller.merchantId())
            .on("TERMINAL", caller.id())
            .called(terminal.terminalId())
            .changing(sticker, ""));
  }

  /**
   * Takes a terminal out of service at the word of one of its merchant's staff.
   *
   * @param terminal locked and in service
   * @param merchantUserId internal id
   * @return the sticker that it had; empty text: none
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public String unregister(Terminal terminal, long merchantUserId) {
    return close(terminal, Actor.merchantUser(merchantUserId));
  }

  private String close(Terminal terminal, Actor actor) {
    Instant now = clock.now();
    List<Invoice> live = liveIds(terminal.id()).stream().map(store::lock).toList();
    if (live.stream().anyMatch(Invoice::holdsMoney)) {
      throw new DomainException(
          ResultCode.CANNOT_CANCEL_INVOICE_IN_PROGRESS,
          "a payment of this terminal runs, is reserved, or has not been collected");
    }
    live.stream()
        .filter(invoice -> !invoice.isOver())
        .forEach(invoice -> invoice.cancel(actor, now));
    String sticker = terminal.seqrId().orElse("");
    terminal.unregister(now);
    store.save(live.toArray(Invoice[]::new));
    return sticker;
  }

  /**
   * By an index that holds only bills that are not over; what they are is read under their locks.
   */
  private List<Long> liveIds(long terminalId) {
    return em.createNativeQuery(
            "select id from invoice where live_terminal_id = :terminal order by id", Long.class)
        .setParameter("terminal", terminalId)
        .getResultList();
  }
}
