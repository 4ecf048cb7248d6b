package io.merchantloyalty.invoice.refund;

import io.merchantloyalty.invoice.Actor;
import io.merchantloyalty.invoice.CheckedContent;
import io.merchantloyalty.invoice.RowView;
import io.merchantloyalty.shared.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Money on its way back to a shopper for one payment, or a part of it (spec 02, refundPayment).
 *
 * <p>A till or a user of the merchant asks for it (ASKED), and from then on it counts towards the
 * sum that never exceeds the payment. A bank in the house answers in the same transaction: it is
 * GIVEN, or the whole transaction is undone. A bank outside may answer later: GIVEN, or REFUSED and
 * then it counts no more. When it refuses an order that was given before and not answered, that one
 * may still be on its way and be done: the refund is DOUBTED, and counts, until no order can be on
 * its way any more. A bank that says nothing is asked for ever, because what it may have done must
 * not be promised to the shopper twice.
 *
 * <p>Whoever calls a verb has locked the payment's bill.
 */
@Entity
@Table(name = "refund")
class Refund {

  /** How far it is. */
  enum State {
    ASKED,
    DOUBTED,
    GIVEN,
    REFUSED;

    RefundStatus status() {
      return switch (this) {
        case ASKED, DOUBTED -> RefundStatus.PENDING;
        case GIVEN -> RefundStatus.GIVEN;
        case REFUSED -> RefundStatus.REFUSED;
      };
    }
  }

  @Id private long id;

  @Column(name = "ers_reference")
  private String ersReference;

  @Column(name = "payment_id")
  private long paymentId;

  @Enumerated(EnumType.STRING)
  private State state;

  private String currency;

  @Column(name = "amount_minor")
  private long amountMinor;

  @Column(name = "saving_minor")
  private long savingMinor;

  @Column(name = "terminal_id")
  private Long terminalId;

  @Column(name = "merchant_user_id")
  private Long merchantUserId;

  @Column(name = "shop_node_id")
  private Long shopNodeId;

  private String title;

  @Column(name = "client_invoice_id")
  private String clientInvoiceId;

  @Column(name = "cashier_id")
  private String cashierId;

  private String footer;

  @ElementCollection
  @CollectionTable(name = "refund_row", joinColumns = @JoinColumn(name = "refund_id"))
  @OrderColumn(name = "line")
  private List<RefundLine> rows;

  private Instant at;

  @Column(name = "finished_at")
  private Instant finishedAt;

  /** When an outside bank is asked what became of it, in service time; empty: not at all. */
  @Column(name = "check_at")
  private Instant checkAt;

  private int checks;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected Refund() {}

  /**
   * A refund that was asked for and is not given yet.
   *
   * @param saving the part of the loyalty saving that goes with it
   * @param shopNodeId in whose name it is given
   */
  static Refund asked(
      long id,
      String ersReference,
      long paymentId,
      CheckedContent content,
      Money saving,
      Refunder by,
      long shopNodeId,
      Instant now) {
    Refund refund = new Refund();
    refund.id = id;
    refund.ersReference = ersReference;
    refund.paymentId = paymentId;
    refund.state = State.ASKED;
    refund.currency = content.total().currency().getCurrencyCode();
    refund.amountMinor = content.total().minorUnits();
    refund.savingMinor = saving.minorUnits();
    refund.terminalId = by.terminalId().orElse(null);
    refund.merchantUserId = by.merchantUserId().orElse(null);
    refund.shopNodeId = shopNodeId;
    refund.title = content.text().title().orElse(null);
    refund.clientInvoiceId = content.text().clientInvoiceId().orElse(null);
    refund.cashierId = content.text().cashierId().orElse(null);
    refund.footer = content.text().footer().orElse(null);
    refund.rows = content.rows().orElse(List.of()).stream().map(RefundLine::of).toList();
    refund.at = now;
    return refund;
  }

  /**
   * The shopper has the money. Also after a bank's refusal was believed: then money has moved that
   * nobody counted, and somebody must look at it.
   *
   * @return false when that was known before
   */
  boolean given(Instant now) {
    if (state == State.GIVEN) {
      return false;
    }
    end(State.GIVEN, now);
    return true;
  }

  /**
   * The bank does not do it.
   *
   * @param lateAnswer when no earlier order of it can be on its way any more, in service time
   * @param doubted whether the bank was asked after that time. The refusal of an order that
   *     overlaps with another ends nothing
   */
  void refused(Instant now, Instant lateAnswer, boolean doubted) {
    if (state == State.ASKED && checks > 1) {
      state = State.DOUBTED;
      checkAt = lateAnswer;
    } else if (state == State.ASKED || (state == State.DOUBTED && doubted)) {
      end(State.REFUSED, now);
    }
  }

  /** When the bank is asked next, in service time. */
  void nextCheck(Instant serviceTime) {
    checkAt = serviceTime;
    checks++;
  }

  boolean isDue(Instant serviceTime) {
    return checkAt != null && !checkAt.isAfter(serviceTime);
  }

  private void end(State end, Instant now) {
    state = end;
    finishedAt = now;
    checkAt = null;
  }

  /** Who asked for it. */
  Actor actor() {
    return terminalId == null ? Actor.merchantUser(merchantUserId) : Actor.register(terminalId);
  }

  /** For the timeline of the bill. */
  String sentence() {
    return amount() + " went back, refund " + ersReference;
  }

  RefundView view(String paymentReference, String invoiceReference, Optional<String> terminal) {
    return new RefundView(
        ersReference,
        paymentReference,
        invoiceReference,
        state.status(),
        amount(),
        new Money(savingMinor, amount().currency()),
        at,
        terminal,
        Optional.ofNullable(title),
        Optional.ofNullable(clientInvoiceId),
        Optional.ofNullable(cashierId),
        Optional.ofNullable(footer),
        rowViews());
  }

  ShopperRefund shopperView() {
    return new ShopperRefund(
        ersReference,
        state.status(),
        amount(),
        new Money(savingMinor, amount().currency()),
        finishedAt == null ? at : finishedAt,
        Optional.ofNullable(title),
        Optional.ofNullable(footer),
        rowViews());
  }

  private List<RowView> rowViews() {
    return rows.stream().map(row -> row.view(amount().currency())).toList();
  }

  /** The till that asked for it; empty: a user did. */
  Optional<Long> terminalId() {
    return Optional.ofNullable(terminalId);
  }

  State state() {
    return state;
  }

  int checks() {
    return checks;
  }

  long id() {
    return id;
  }

  long paymentId() {
    return paymentId;
  }

  String ersReference() {
    return ersReference;
  }

  Money amount() {
    return new Money(amountMinor, Currency.getInstance(currency));
  }
}
