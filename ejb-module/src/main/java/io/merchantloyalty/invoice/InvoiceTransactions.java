package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.UniqueKey;
import io.merchantloyalty.terminal.AuthenticatedTerminal;
import io.merchantloyalty.terminal.TerminalKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One transaction for each thing that a register does. Whoever calls retries conflicts from
 * outside.
 */
@Stateless
public class InvoiceTransactions {

  private static final String REFERENCE_KEY = "invoice_reference";

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Inject private InvoiceStore store;
  @Inject private Clock clock;
  @Inject private Ids ids;

  @Inject
  @ConfigProperty(name = "loyalty.reservation.seconds", defaultValue = "3600")
  private int reservationSeconds;

  public Invoice send(
      AuthenticatedTerminal terminal,
      SendInvoice command,
      CheckedContent content,
      List<IncomingToken> tokens) {
    Instant now = clock.now();
    Invoice invoice =
        Invoice.issue(
            ids.next(),
            References.ofInvoice(now),
            new Invoice.Place(terminal.merchantId(), terminal.shopNodeId(), terminal.id()),
            terms(terminal, command),
            content,
            tokens,
            now);
    try {
      add(terminal, invoice, now);
    } catch (PersistenceException failure) {
      throw UniqueKey.isTaken(failure, REFERENCE_KEY)
          ? new OptimisticLockException("another bill has the reference", failure)
          : failure;
    }
    return invoice;
  }

  private void add(AuthenticatedTerminal terminal, Invoice invoice, Instant now) {
    if (terminal.kind() == TerminalKind.WEBSHOP) {
      store.add(invoice);
      store.save(invoice);
      return;
    }
    takeThePlace(terminal, invoice);
    Optional<Invoice> replaced = terminal.openInvoiceId().map(store::lock);
    replaced.ifPresent(old -> old.replace(Actor.register(terminal.id()), now));
    store.add(invoice);
    if (replaced.isPresent()) {
      store.save(replaced.get(), invoice);
    } else {
      store.save(invoice);
    }
  }

  public UpdateOutcome update(
      AuthenticatedTerminal terminal, UpdateInvoice command, Optional<List<IncomingToken>> tokens) {
    Instant now = clock.now();
    Actor register = Actor.register(terminal.id());
    Invoice invoice = store.lockOfTerminal(command.reference(), terminal.id());
    store.loadTokens(invoice);
    byte[] fingerprint = UpdateFingerprint.of(command);
    if (invoice.hasTaken(fingerprint)) {
      return new UpdateOutcome.Taken(invoice.statusView());
    }
    // a till that names the bill's present state knows who its shopper is, and has swiped what it
    // sends
    boolean knowsTheShopper =
        command.ifMatch().filter(seen -> seen.contains(invoice.tag())).isPresent();
    Optional<List<IncomingToken>> meant =
        knowsTheShopper ? tokens : tokens.filter(list -> !invoice.bringsCardOfWhoLeft(list));
    if (invoice.refusesUpdates()) {
      keepLateCard(terminal, invoice, meant, now);
      return new UpdateOutcome.Refused(invoice.updateRefusal());
    }
    command.ifMatch().ifPresent(seen -> refuseStale(seen, invoice));
    if (meant.isEmpty() && tokens.isPresent()) {
      return new UpdateOutcome.Refused(Invoice.cardOfWhoLeft());
    }
    CheckedContent content =
        new BillCheck(terminal.currency(), terminal.acceptsRowsThatDiffer())
            .update(
                command.content(),
                invoice.total(),
                keepsRows(command, invoice) ? store.rows(invoice) : List.of(),
                balancingLabel(invoice, tokens));
    invoice.update(content, tokens, fingerprint, register, now);
    store.save(invoice);
    return new UpdateOutcome.Taken(invoice.statusView());
  }

  public InvoiceStatusView cancel(AuthenticatedTerminal terminal, String reference) {
    Invoice invoice = store.lockOfTerminal(reference, terminal.id());
    store.loadTokens(invoice);
    invoice.cancel(Actor.register(terminal.id()), clock.now());
    store.save(invoice);
    return invoice.statusView();
  }

  public InvoiceStatusView acknowledge(AuthenticatedTerminal terminal, String reference) {
    Invoice invoice = store.lockOfTerminal(reference, terminal.id());
    store.loadTokens(invoice);
    invoice.acknowledge(Actor.register(terminal.id()), clock.now());
    store.save(invoice);
    return invoice.statusView();
  }

  /**
   * What an answer to the invoice's own register changes: it collects, confirms, or tells of a
   * decline.
   */
  public void answer(long invoiceId, long terminalId, OptionalInt acknowledges, Duration patience) {
    Instant now = clock.now();
    Actor register = Actor.register(terminalId);
    Invoice invoice = store.lock(invoiceId);
    if (invoice.isCollectedByAnswer()) {
      invoice.collect(register, now);
    } else if (invoice.hasDeclineToAnswer()) {
      invoice.answered();
    } else if (acknowledges.isPresent()
        && invoice.isAcknowledgedByPolling(acknowledges.getAsInt(), now.minus(patience))) {
      invoice.acknowledge(register, now);
    }
    store.save(invoice);
  }

  private InvoiceTerms terms(AuthenticatedTerminal terminal, SendInvoice command) {
    return new InvoiceTerms(
        command.acknowledgmentMode().orElse(AcknowledgmentMode.REQUIRE_ACKNOWLEDGMENT),
        command.paymentMode().orElse(PaymentMode.IMMEDIATE_DEBIT),
        command.collectionMode().orElse(CollectionMode.AT_ONCE),
        terminal.currency(),
        command.reservationTimeoutSeconds().orElse(reservationSeconds));
  }

  /**
   * Puts the new bill in the old one's place at the till, in one statement that also is the till's
   * lock. It fails when the till has another bill, another password or is gone since the caller was
   * authenticated; then everything is looked at again.
   */
  private void takeThePlace(AuthenticatedTerminal terminal, Invoice invoice) {
    int changed =
        em.createNativeQuery(
                "update terminal set open_invoice_id = :new, row_version = row_version + 1"
                    + " where id = :terminal and unregistered_at is null and credential_version = :version"
                    + " and open_invoice_id <=> :old")
            .setParameter("new", invoice.id())
            .setParameter("terminal", terminal.id())
            .setParameter("version", terminal.credentialVersion())
            .setParameter("old", terminal.openInvoiceId().orElse(null))
            .executeUpdate();
    if (changed != 1) {
      throw new OptimisticLockException("the till has changed");
    }
  }

  private void keepLateCard(
      AuthenticatedTerminal terminal,
      Invoice invoice,
      Optional<List<IncomingToken>> tokens,
      Instant now) {
    Optional<IncomingToken> card =
        tokens.flatMap(
            list -> list.stream().filter(t -> t.isClaimed() && t.isUsable()).findFirst());
    if (card.isPresent()
        && !invoice.hasCard(card.get())
        && invoice.keepsLateCards(hasGoneOn(terminal, invoice))) {
      invoice.keepLateCard(card.get(), Actor.register(terminal.id()), now);
      store.save(invoice);
    }
  }

  /** Whether the till has gone on to the next customer. A webshop serves many at a time. */
  private boolean hasGoneOn(AuthenticatedTerminal terminal, Invoice invoice) {
    return terminal.kind() == TerminalKind.CASH_REGISTER
        && em.createNativeQuery(
                "select id from terminal where id = :terminal and open_invoice_id = :invoice")
            .setParameter("terminal", terminal.id())
            .setParameter("invoice", invoice.id())
            .getResultList()
            .isEmpty();
  }

  private static void refuseStale(Set<InvoiceTag> seen, Invoice invoice) {
    if (!seen.contains(invoice.tag())) {
      throw new DomainException(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          "the invoice has changed since it was read",
          new Details.Stale(invoice.tag().version(), invoice.tag().revision()));
    }
  }

  private static boolean keepsRows(UpdateInvoice command, Invoice invoice) {
    return command.content().rows().isEmpty() && command.content().total().isPresent();
  }

  private static Optional<String> balancingLabel(
      Invoice invoice, Optional<List<IncomingToken>> tokens) {
    return tokens
        .flatMap(list -> list.stream().filter(IncomingToken::isUsable).findFirst())
        .map(token -> token.description().orElse(token.tokenId()))
        .or(() -> invoice.card().map(CustomerToken::label));
  }
}
