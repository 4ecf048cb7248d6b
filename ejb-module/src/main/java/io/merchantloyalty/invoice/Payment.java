package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;

/**
 * Money on its way from a shopper's account to a merchant for one invoice: asked for, then taken or
 * refused; what was taken and never collected goes back. While it stands it holds its invoice's
 * number in a unique column, so that the database itself lets no invoice be paid twice.
 */
@Entity
@Table(name = "payment")
class Payment {

  /** How far the money has come. */
  enum State {
    STARTED,
    TAKEN,
    REFUSED,
    /** An outside bank has the money, and is asked to give it back. */
    RETURNING,
    /** Taken, and given back. */
    REVERSED,
    /** An outside bank does not say what became of it. */
    UNRESOLVED
  }

  @Id private long id;

  @Column(name = "ers_reference")
  private String ersReference;

  @Column(name = "invoice_id")
  private long invoiceId;

  @Column(name = "live_invoice_id")
  private Long liveInvoiceId;

  @Column(name = "wallet_user_id")
  private long walletUserId;

  @Column(name = "wallet_account_id")
  private long walletAccountId;

  @Column(name = "merchant_id")
  private long merchantId;

  private String provider;

  @Column(name = "provider_account")
  private String providerAccount;

  @Enumerated(EnumType.STRING)
  private State state;

  private String currency;

  @Column(name = "amount_minor")
  private long amountMinor;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  /** When an outside bank is asked what became of it, in service time; empty: not at all. */
  @Column(name = "check_at")
  private Instant checkAt;

  private int checks;

  @Version
  @Column(name = "row_version")
  private long rowVersion;

  protected Payment() {}

  /** From which account of whom. */
  record Source(long walletUserId, long walletAccountId, String provider, String providerAccount) {}

  static Payment start(long id, String ersReference, Invoice invoice, Source source, Instant now) {
    Payment payment = new Payment();
    payment.id = id;
    payment.ersReference = ersReference;
    payment.invoiceId = invoice.id();
    payment.liveInvoiceId = invoice.id();
    payment.walletUserId = source.walletUserId();
    payment.walletAccountId = source.walletAccountId();
    payment.merchantId = invoice.merchantId();
    payment.provider = source.provider();
    payment.providerAccount = source.providerAccount();
    payment.state = State.STARTED;
    payment.currency = invoice.total().currency().getCurrencyCode();
    payment.amountMinor = invoice.total().minorUnits();
    payment.startedAt = now;
    return payment;
  }

  void taken(Instant now) {
    finish(State.TAKEN, now);
  }

  void refused(Instant now) {
    finish(State.REFUSED, now);
    liveInvoiceId = null;
  }

  /** The money went back to the account that it came from. */
  void reversed(Instant now) {
    expect(State.TAKEN);
    end(State.REVERSED, now);
  }

  /** The bank has the money, or may have, and is to give it back. */
  void returning(Instant serviceTime) {
    if (state == State.RETURNING || state == State.REVERSED) {
      return;
    }
    state = State.RETURNING;
    liveInvoiceId = null;
    nextCheck(serviceTime);
  }

  /** The bank has given it back. */
  void returned(Instant now) {
    if (state == State.RETURNING) {
      end(State.REVERSED, now);
    }
  }

  /** The bank has not said what became of it, and it is not waited for any more. */
  void unresolved(Instant now) {
    expect(State.STARTED);
    state = State.UNRESOLVED;
    finishedAt = now;
  }

  /** When the bank is asked next. */
  void nextCheck(Instant serviceTime) {
    checkAt = serviceTime;
    checks++;
  }

  /** Nothing is left to ask the bank. */
  void settled() {
    checkAt = null;
  }

  boolean isDue(Instant serviceTime) {
    return checkAt != null && !checkAt.isAfter(serviceTime);
  }

  int checks() {
    return checks;
  }

  private void finish(State end, Instant now) {
    if (state != State.STARTED && state != State.UNRESOLVED) {
      throw new IllegalStateException(
          "payment " + ersReference + " is " + state + ", not to be " + end);
    }
    state = end;
    checkAt = null;
    finishedAt = now;
  }

  private void end(State end, Instant now) {
    state = end;
    liveInvoiceId = null;
    checkAt = null;
    finishedAt = now;
  }

  private void expect(State wanted) {
    if (state != wanted) {
      throw new IllegalStateException(
          "payment " + ersReference + " is " + state + ", not " + wanted);
    }
  }

  State state() {
    return state;
  }

  /** What its bank is asked for. */
  BankOrders orders() {
    return new BankOrders(id, ersReference, provider, providerAccount, amount(), merchantId);
  }

  long id() {
    return id;
  }

  String provider() {
    return provider;
  }

  long invoiceId() {
    return invoiceId;
  }

  long walletUserId() {
    return walletUserId;
  }

  String ersReference() {
    return ersReference;
  }

  Money amount() {
    return new Money(amountMinor, Currency.getInstance(currency));
  }
}
