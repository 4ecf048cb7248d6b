package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.shared.ResultCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bill, from the register's send to the collected payment (spec 02).
 *
 * <p>A register issues it (OPEN). A shopper scans it and becomes its payer; the card choice is
 * frozen then. Depending on the acknowledgment mode the register is asked first (PENDING) and
 * answers with an update or an acknowledgement, or the amount is SHOWN at once. The payer's PIN
 * starts an authorisation (AUTHORISING); money taken makes it PAID, and the register's first poll
 * that is told so COLLECTED. The payer may leave (decline): then rows, total and tokens are again
 * what they were before that scan. The register may cancel or replace it until money is on its way.
 *
 * <p>Two numbers travel along. {@code version} is what registers see: one more per step that
 * changes the status or brings a card from the buyer. {@code revision} is what apps see: one more
 * on every change of rows, total, tokens or status. Rows and tokens are never changed or removed;
 * each set has an edition, the revision that brought it.
 *
 * <p>Whoever calls a verb holds this invoice's row lock; each verb asks {@link StatusTable} first
 * and leaves a {@link TimelineStep} behind.
 */
@Entity
@Table(name = "invoice")
public class Invoice {

  /** Calls whose refusals reach the register, which may not know yet about a payment. */
  private static final Set<InvoiceEvent> TOLD_TO_REGISTERS =
      EnumSet.of(InvoiceEvent.UPDATE, InvoiceEvent.ACKNOWLEDGE, InvoiceEvent.CANCEL);

  /** What a register has seen of a bill that it has just sent. */
  static final InvoiceTag NEW = new InvoiceTag(0, 0);

  @Id private long id;
  private String reference;

  @Column(name = "merchant_id")
  private long merchantId;

  @Column(name = "shop_node_id")
  private long shopNodeId;

  @Column(name = "terminal_id")
  private long terminalId;

  @Enumerated(EnumType.STRING)
  private InvoiceState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "end_reason")
  private EndReason endReason;

  private int version;
  private int revision;

  @Embedded private InvoiceTerms terms;
  @Embedded private InvoiceTexts texts;

  @Column(name = "total_minor")
  private long totalMinor;

  @Column(name = "row_edition")
  private int rowEdition;

  @Column(name = "token_edition")
  private int tokenEdition;

  @Column(name = "card_token_number")
  private Integer cardTokenNumber;

  @Column(name = "payer_id")
  private Long payerId;

  @Column(name = "scanned_at")
  private Instant scannedAt;

  @Column(name = "scanned_revision")
  private Integer scannedRevision;

  @Column(name = "payer_seen_at")
  private Instant payerSeenAt;

  @Column(name = "row_edition_before_scan")
  private Integer rowEditionBeforeScan;

  @Column(name = "token_edition_before_scan")
  private Integer tokenEditionBeforeScan;

  @Column(name = "total_minor_before_scan")
  private Long totalMinorBeforeScan;

  @Column(name = "offered_at")
  private Instant offeredAt;

  @Column(name = "declined_version")
  private Integer declinedVersion;

  @Column(name = "last_update_fingerprint")
  private byte[] lastUpdateFingerprint;

  @Column(name = "payment_id")
  private Long paymentId;

  @Column(name = "issued_at")
  private Instant issuedAt;

  /** In service time, as all deadlines. */
  @Column(name = "expires_at")
  private Instant expiresAt;

  /** When the janitor looks at it; empty when there is nothing to look after. */
  @Column(name = "deadline_at")
  private Instant deadlineAt;

  @Column(name = "paid_at")
  private Instant paidAt;

  @Column(name = "collected_at")
  private Instant collectedAt;

  @Column(name = "timeline_length")
  private int timelineLength;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  /**
   * All tokens that ever came, oldest first; whoever calls a verb that looks at them has loaded
   * them.
   */
  @Transient private InvoiceCards cards = new InvoiceCards(List.of());

  @Transient private final List<Object> additions = new ArrayList<>();

  /** Whether it has come to another state since it was loaded. */
  @Transient private boolean moved;

  @Transient private final List<TimelineStep> steps = new ArrayList<>();

  protected Invoice() {}

  /** Where and by whom a bill is issued. */
  record Place(long merchantId, long shopNodeId, long terminalId) {}

  /** A new bill, version 0. */
  static Invoice issue(
      long id,
      String reference,
      Place place,
      InvoiceTerms terms,
      CheckedContent content,
      List<IncomingToken> tokens,
      Instant now) {
    Invoice invoice = new Invoice();
    invoice.id = id;
    invoice.reference = reference;
    invoice.merchantId = place.merchantId();
    invoice.shopNodeId = place.shopNodeId();
    invoice.terminalId = place.terminalId();
    invoice.state = InvoiceState.OPEN;
    invoice.terms = terms;
    invoice.texts = InvoiceTexts.of(content.text());
    invoice.totalMinor = content.total().minorUnits();
    invoice.issuedAt = now;
    invoice.addRows(0, content.rows());
    invoice.addTokens(0, tokens, now);
    invoice.step(
        new TimelineStep(
            id,
            invoice.timelineLength + 1,
            now,
            Actor.register(place.terminalId()),
            InvoiceEvent.SENT,
            Optional.empty(),
            invoice.status(),
            Optional.empty(),
            0,
            0,
            content.note()));
    return invoice;
  }

  // ---- what a register does

  /**
   * Takes new rows, total, texts and tokens; while PENDING this is the acknowledgement too.
   *
   * @param newTokens absent: tokens stay as they are
   */
  void update(
      CheckedContent content,
      Optional<List<IncomingToken>> newTokens,
      byte[] fingerprint,
      Actor actor,
      Instant now) {
    refuseAfterDecline();
    decide(InvoiceEvent.UPDATE);
    int edition = revision + 1;
    texts().change(content.text());
    totalMinor = content.total().minorUnits();
    content.rows().ifPresent(rows -> addRows(edition, Optional.of(rows)));
    newTokens.ifPresent(list -> addTokens(edition, cards.keepingOffer(tokenEdition, list), now));
    lastUpdateFingerprint = fingerprint.clone();
    offeredAt = null;
    take(InvoiceEvent.UPDATE, actor, now, Effect.REVISION, content.note());
  }

  /**
   * Whether this very update was the last one taken, and may therefore be answered as done: a
   * register's retry.
   */
  boolean hasTaken(byte[] fingerprint) {
    return Arrays.equals(lastUpdateFingerprint, fingerprint)
        && (state == InvoiceState.SHOWN || state == InvoiceState.AUTHORISING);
  }

  /** Whether {@link #update} would be refused in this state. */
  boolean refusesUpdates() {
    return declinedVersion != null
        || StatusTable.decide(state, InvoiceEvent.UPDATE) instanceof StatusTable.Decision.Refused;
  }

  /** Why {@link #update} is refused in this state. */
  DomainException updateRefusal() {
    return refusal(InvoiceEvent.UPDATE, ResultCode.SYSTEM_ERROR);
  }

  /**
   * Whether one of these is the card of a shopper who left, and was neither offered to nor swiped
   * for the present shopper. One shopper's card and price never reach the next (spec 02, decline).
   * On a register that talks on two threads, one thread may be told of the next shopper before the
   * other has sent what it made for the first.
   */
  boolean bringsCardOfWhoLeft(List<IncomingToken> sent) {
    int since = payerId == null ? Integer.MAX_VALUE : payersFirstRevision();
    return sent.stream().anyMatch(token -> cards.isOfWhoLeft(token, tokenEdition, since));
  }

  /** What a register that sends such a card is told. */
  static DomainException cardOfWhoLeft() {
    return new DomainException(
        ResultCode.SYSTEM_ERROR,
        "this card was offered to a shopper who has left the bill: read the bill again",
        new Details.WrongState("SHOPPER_LEFT"));
  }

  /**
   * Whether cards of a refused update are for this shopper, and so worth keeping for the remember
   * question.
   *
   * @param tillHasGoneOn whether its till has a newer bill, so that what it sends is the next
   *     customer's
   */
  boolean keepsLateCards(boolean tillHasGoneOn) {
    return !tillHasGoneOn
        && declinedVersion == null
        && StatusTable.decide(state, InvoiceEvent.KEEP_LATE_CARD)
            instanceof StatusTable.Decision.To;
  }

  /**
   * Keeps a card that came with a refused update. Changes nothing that the register or the app sees
   * now.
   */
  void keepLateCard(IncomingToken token, Actor actor, Instant now) {
    additions.add(cards.add(this, revision, token.tooLate(), now));
    take(InvoiceEvent.KEEP_LATE_CARD, actor, now, Effect.NONE, Optional.empty());
  }

  /** Confirms a pending bill as it is. */
  void acknowledge(Actor actor, Instant now) {
    refuseAfterDecline();
    offeredAt = null;
    take(InvoiceEvent.ACKNOWLEDGE, actor, now, Effect.NONE, Optional.empty());
  }

  /**
   * Notes that the register has been answered the present version, so that its updates are meant
   * for nobody who left.
   */
  void answered() {
    declinedVersion = null;
  }

  /** The register was told PAID. */
  void collect(Actor actor, Instant now) {
    collect(actor, now, Optional.empty());
  }

  /** The same; {@code note}: what was odd in the call that says so, also when it says so again. */
  void collect(Actor actor, Instant now, Optional<String> note) {
    boolean first = state == InvoiceState.PAID;
    decide(InvoiceEvent.COLLECT);
    if (first) {
      collectedAt = now;
    }
    if (first || note.isPresent()) {
      take(InvoiceEvent.COLLECT, actor, now, Effect.NONE, note);
    }
  }

  /** Money has gone back to the shopper; whoever asked for it has collected the payment first. */
  void refund(String what, Actor actor, Instant now) {
    take(InvoiceEvent.REFUND, actor, now, Effect.NONE, Optional.of(what));
  }

  /** The register wants no money for it any more. */
  void cancel(Actor actor, Instant now) {
    decide(InvoiceEvent.CANCEL);
    endReason = EndReason.BY_REGISTER;
    take(InvoiceEvent.CANCEL, actor, now, Effect.NONE, Optional.empty());
  }

  /** Nobody has paid it in time. */
  void expire(Instant now) {
    decide(InvoiceEvent.EXPIRE);
    endReason = EndReason.EXPIRED;
    take(InvoiceEvent.EXPIRE, Actor.server(), now, Effect.NONE, Optional.empty());
  }

  /** Its register never heard of the payment: the money has gone back. */
  void reverse(Instant now) {
    decide(InvoiceEvent.REVERSE);
    endReason = EndReason.NOT_COLLECTED;
    take(InvoiceEvent.REVERSE, Actor.server(), now, Effect.NONE, Optional.empty());
  }

  /** A newer bill of the same till takes this one's place, unless money is in it. */
  void replace(Actor actor, Instant now) {
    InvoiceState before = state;
    InvoiceState next = decide(InvoiceEvent.REPLACE);
    if (next != before) {
      endReason = EndReason.REPLACED;
      take(InvoiceEvent.REPLACE, actor, now, Effect.NONE, Optional.empty());
    }
  }

  // ---- what a shopper does

  /**
   * Makes the scanner this bill's payer and freezes the card choice.
   *
   * @param judged the register's tokens, judged again now; empty when nothing changed since they
   *     came
   * @param stored the shopper's own card for this shop
   */
  void scan(
      long walletUserId,
      Optional<List<IncomingToken>> judged,
      Optional<IncomingToken> stored,
      Instant now) {
    InvoiceState before = state;
    rememberForDecline();
    boolean offersStored = stored.isPresent() && !hasUsableSwipe(judged);
    if (judged.isPresent() || offersStored) {
      List<IncomingToken> edition =
          new ArrayList<>(judged.orElseGet(() -> cards.again(tokenEdition)));
      stored.filter(card -> offersStored).ifPresent(edition::add);
      addTokens(revision + 1, edition, now);
    }
    boolean consider = card().map(CustomerToken::isToBeConsidered).orElse(false);
    boolean newFromBuyer = consider && offersStored && cardIsFromWallet();
    InvoiceEvent event = isShownAtOnce(consider) ? InvoiceEvent.SCAN_SHOWN : InvoiceEvent.SCAN_HELD;
    if (decide(event) == before) {
      throw new IllegalStateException("a scan moves on");
    }
    payerId = walletUserId;
    scannedAt = now;
    payerSeenAt = now;
    offeredAt = consider && event == InvoiceEvent.SCAN_HELD ? now : null;
    Effect effect =
        newFromBuyer
            ? Effect.VERSION
            : judged.isPresent() || offersStored ? Effect.REVISION : Effect.NONE;
    take(event, Actor.shopper(walletUserId), now, effect, Optional.empty());
    scannedRevision = revision;
  }

  /**
   * The payer leaves, or is taken for gone: rows, total and tokens are again what they were before
   * that scan, and the bill is free for another. Updates are refused until the register has been
   * answered the version that this makes.
   *
   * @param why for the timeline, when it was not the payer who said so
   */
  void decline(Actor actor, Optional<String> why, Instant now) {
    decide(InvoiceEvent.DECLINE);
    rowEdition = rowEditionBeforeScan;
    tokenEdition = tokenEditionBeforeScan;
    totalMinor = totalMinorBeforeScan;
    chooseCard();
    forgetPayer();
    take(InvoiceEvent.DECLINE, actor, now, Effect.VERSION, why);
    declinedVersion = version;
  }

  /** The payer's PIN was right: asks for the money of the bill as it was seen. */
  void startPayment(long walletUserId, int revisionSeen, Instant now) {
    decide(InvoiceEvent.START_PAYMENT);
    if (revisionSeen != revision) {
      throw new DomainException(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          "the bill has changed since it was shown",
          new Details.Stale(version, revision));
    }
    take(
        InvoiceEvent.START_PAYMENT,
        Actor.shopper(walletUserId),
        now,
        Effect.NONE,
        Optional.empty());
  }

  /** The account provider said no; the shopper may try another account. */
  void refusePayment(String why, Instant now) {
    take(InvoiceEvent.REFUSE_PAYMENT, Actor.server(), now, Effect.NONE, Optional.of(why));
  }

  /** The account provider does not say what became of the money, and is asked no more. */
  void giveUpPayment(Instant now) {
    decide(InvoiceEvent.GIVE_UP_PAYMENT);
    endReason = EndReason.UNRESOLVED;
    take(InvoiceEvent.GIVE_UP_PAYMENT, Actor.server(), now, Effect.NONE, Optional.empty());
  }

  /** The money was taken. */
  void takePayment(Payment payment, Instant now) {
    paymentId = payment.id();
    paidAt = now;
    take(InvoiceEvent.TAKE_PAYMENT, Actor.server(), now, Effect.NONE, Optional.empty());
  }

  // ---- what others ask

  /**
   * Whether the payer's app has been silent since {@code silentSince}, at a point where leaving is
   * possible.
   */
  boolean isLeftBy(Instant silentSince) {
    return payerSeenAt != null
        && !payerSeenAt.isAfter(silentSince)
        && StatusTable.decide(state, InvoiceEvent.DECLINE) instanceof StatusTable.Decision.To;
  }

  /**
   * Throws what a scan by somebody else than the payer is told in this state, if it is not free.
   */
  void refuseUnlessFree() {
    decide(InvoiceEvent.SCAN_SHOWN);
  }

  boolean isOver() {
    return state.isOver();
  }

  /**
   * The register's card that the app may offer to remember: the newest late one, else the one on
   * the bill.
   */
  Optional<CustomerToken> cardToRemember() {
    return cards
        .newestLate(payersFirstRevision())
        .or(() -> card().filter(t -> t.isFromRegister() && t.isUsable()));
  }

  boolean isPayer(long walletUserId) {
    return payerId != null && payerId == walletUserId;
  }

  /**
   * Whether a poll with the newest version confirms: no card was offered, or the offer is {@code
   * patience} old.
   */
  boolean isAcknowledgedByPolling(int versionSeen, Instant offeredBefore) {
    return state == InvoiceState.PENDING
        && versionSeen == version
        && (offeredAt == null || !offeredAt.isAfter(offeredBefore));
  }

  /** Whether telling its register PAID is what collects it; not so when it asked for more. */
  boolean isCollectedByAnswer() {
    return state == InvoiceState.PAID && terms.collectionMode() == CollectionMode.AT_ONCE;
  }

  /** Whether money is in it, or on its way, that its register must still deal with. */
  boolean holdsMoney() {
    return state == InvoiceState.AUTHORISING
        || state == InvoiceState.WITHDRAWN
        || state == InvoiceState.RESERVED
        || state == InvoiceState.PAID;
  }

  /** Whether that payment is the one that paid it, also when it was reversed since. */
  boolean wasPaidBy(Payment payment) {
    return paymentId != null && paymentId == payment.id();
  }

  boolean hasDeclineToAnswer() {
    return declinedVersion != null;
  }

  /** The one card that the register should know of (spec 02, Which card is sent). */
  Optional<CustomerToken> card() {
    return cards.numbered(cardTokenNumber);
  }

  /** Whether this very card is on the bill already. */
  boolean hasCard(IncomingToken token) {
    return cards.has(token, tokenEdition, payersFirstRevision());
  }

  /** What a register is told of it, as long as it is not paid. */
  InvoiceStatusView statusView() {
    return new InvoiceStatusView(
        reference, status(), endReason(), tag(), card().map(CustomerToken::view), Optional.empty());
  }

  BillText text() {
    return texts().view();
  }

  Instant issuedAt() {
    return issuedAt;
  }

  List<CustomerToken> currentTokens() {
    return cards.of(tokenEdition);
  }

  InvoiceStatus status() {
    return state.status();
  }

  InvoiceState state() {
    return state;
  }

  InvoiceTag tag() {
    return new InvoiceTag(version, revision);
  }

  Money total() {
    return new Money(totalMinor, terms.currency());
  }

  /** What the price fell by after the present payer scanned it; zero when it did not fall. */
  Money saving() {
    long before = totalMinorBeforeScan == null ? totalMinor : totalMinorBeforeScan;
    return new Money(Math.max(0, before - totalMinor), terms.currency());
  }

  InvoiceTerms terms() {
    return terms;
  }

  int rowEdition() {
    return rowEdition;
  }

  long id() {
    return id;
  }

  String reference() {
    return reference;
  }

  long merchantId() {
    return merchantId;
  }

  long shopNodeId() {
    return shopNodeId;
  }

  long terminalId() {
    return terminalId;
  }

  /** Since when its money is the merchant's; empty while it is not paid, or no longer. */
  Optional<Instant> paidAt() {
    return Optional.ofNullable(paidAt).filter(at -> state.isPaid());
  }

  Optional<EndReason> endReason() {
    return Optional.ofNullable(endReason);
  }

  /** Whether its deadline has passed at that service time. */
  boolean isDue(Instant serviceTime) {
    return deadlineAt != null && !deadlineAt.isAfter(serviceTime);
  }

  Optional<Long> paymentId() {
    return Optional.ofNullable(paymentId);
  }

  // ---- what the store does

  /** Sets the deadline of the state that it has come to. */
  void keepDeadline(Deadlines deadlines) {
    if (expiresAt == null && expires()) {
      expiresAt = deadlines.expiry();
    }
    if (expires()) {
      deadlineAt = expiresAt;
    } else if (moved) {
      deadlineAt = isCollectedByAnswer() ? deadlines.collection() : null;
    }
    moved = false;
  }

  /** Leaves it alone until then. */
  void postpone(Instant until) {
    deadlineAt = until;
  }

  void loaded(List<CustomerToken> all) {
    cards = new InvoiceCards(all);
  }

  /** Rows and tokens that verbs have added and that are not stored yet; handed out once. */
  List<Object> takeAdditions() {
    List<Object> taken = List.copyOf(additions);
    additions.clear();
    return taken;
  }

  /** Steps that are not written yet; handed out once. */
  List<TimelineStep> takeSteps() {
    List<TimelineStep> taken = List.copyOf(steps);
    steps.clear();
    return taken;
  }

  // ---- inside

  /** What a step changes beside the status; a change of status always counts for both numbers. */
  private enum Effect {
    NONE,
    REVISION,
    VERSION
  }

  private InvoiceState decide(InvoiceEvent event) {
    StatusTable.Decision decision = StatusTable.decide(state, event);
    if (decision instanceof StatusTable.Decision.Refused refused) {
      throw refusal(event, refused.code());
    }
    return ((StatusTable.Decision.To) decision).next();
  }

  private boolean cardIsFromWallet() {
    return card().map(CustomerToken::isFromWallet).orElse(false);
  }

  /**
   * A refusal does not tell the register about a payment. A register that asked for something else
   * must not read the refusal as news of the payment and then let the payment be reversed.
   */
  private static DomainException uncollected(ResultCode code) {
    return new DomainException(
        code,
        "the shopper has paid, but this answer does not keep the payment: read the bill's status"
            + " to keep it, or it goes back to the shopper",
        new Details.Uncollected());
  }

  private DomainException refusal(InvoiceEvent event, ResultCode code) {
    if (isCollectedByAnswer() && TOLD_TO_REGISTERS.contains(event)) {
      return uncollected(code);
    }
    ResultCode said =
        code == ResultCode.INVOICE_ALREADY_CANCELED
                && endReason == EndReason.EXPIRED
                && event != InvoiceEvent.CANCEL
            ? ResultCode.PAYMENT_EXPIRED
            : code;
    return new DomainException(
        said, "the invoice is " + state.status(), new Details.WrongState(state.status().name()));
  }

  private void refuseAfterDecline() {
    if (declinedVersion != null) {
      throw refusal(InvoiceEvent.UPDATE, ResultCode.SYSTEM_ERROR);
    }
  }

  /** Hibernate reads an embeddable whose columns are all empty as null. */
  private InvoiceTexts texts() {
    if (texts == null) {
      texts = new InvoiceTexts();
    }
    return texts;
  }

  private boolean expires() {
    return state == InvoiceState.OPEN
        || state == InvoiceState.PENDING
        || state == InvoiceState.SHOWN;
  }

  private void take(
      InvoiceEvent event, Actor actor, Instant now, Effect effect, Optional<String> detail) {
    InvoiceState next = decide(event);
    InvoiceStatus statusBefore = status();
    int versionBefore = version;
    moved |= state != next;
    state = next;
    boolean statusChanged = status() != statusBefore;
    if (statusChanged || effect == Effect.VERSION) {
      version++;
    }
    if (statusChanged || effect != Effect.NONE) {
      revision++;
    }
    step(
        new TimelineStep(
            id,
            timelineLength + 1,
            now,
            actor,
            event,
            Optional.of(statusBefore),
            status(),
            Optional.of(versionBefore),
            version,
            revision,
            detail));
  }

  private void step(TimelineStep step) {
    timelineLength = step.sequence();
    steps.add(step);
  }

  private boolean isShownAtOnce(boolean cardToConsider) {
    return switch (terms.acknowledgmentMode()) {
      case NO_ACKNOWLEDGMENT -> true;
      case OPTIONAL_ACKNOWLEDGMENT -> !cardToConsider;
      case REQUIRE_ACKNOWLEDGMENT -> false;
    };
  }

  private void forgetPayer() {
    payerId = null;
    scannedAt = null;
    scannedRevision = null;
    payerSeenAt = null;
    offeredAt = null;
    rowEditionBeforeScan = null;
    tokenEditionBeforeScan = null;
    totalMinorBeforeScan = null;
    lastUpdateFingerprint = null;
  }

  private void rememberForDecline() {
    rowEditionBeforeScan = rowEdition;
    tokenEditionBeforeScan = tokenEdition;
    totalMinorBeforeScan = totalMinor;
  }

  private void addRows(int edition, Optional<List<RowView>> rows) {
    rows.ifPresent(
        list -> {
          int line = 0;
          for (RowView row : list) {
            additions.add(InvoiceRow.of(id, edition, ++line, row));
          }
          rowEdition = edition;
        });
  }

  private void addTokens(int edition, List<IncomingToken> list, Instant now) {
    list.forEach(token -> additions.add(cards.add(this, edition, token, now)));
    tokenEdition = edition;
    chooseCard();
  }

  private void chooseCard() {
    cardTokenNumber = cards.choose(tokenEdition).map(CustomerToken::number).orElse(null);
  }

  private boolean hasUsableSwipe(Optional<List<IncomingToken>> judged) {
    return judged
        .map(list -> list.stream().anyMatch(t -> t.isUsable() && t.isClaimed()))
        .orElseGet(() -> cards.hasUsableSwipe(tokenEdition));
  }

  private int payersFirstRevision() {
    return scannedRevision == null ? 0 : scannedRevision;
  }
}
