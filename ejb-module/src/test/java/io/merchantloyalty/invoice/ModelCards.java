package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Amounts and cards of the model. Each tells by its very number for whose scan the register made
 * it, so that nobody has to keep account of where it went.
 */
final class ModelCards {

  static final Currency SEK = Currency.getInstance("SEK");
  private static final long AS_SENT = 10_000;
  private static final long REDUCED = 9_000;
  private static final long ECHOED = 8_000;

  /** What the register makes for the customer of its next bill. */
  static final int NEXT_CUSTOMER = 500;

  private ModelCards() {}

  static CheckedContent asSent() {
    return total(AS_SENT);
  }

  static long totalFor(int madeFor) {
    return REDUCED - madeFor;
  }

  /** What the till makes from a stored card that it was offered. */
  static long totalForCardOf(long shopper) {
    return ECHOED - shopper;
  }

  /**
   * The scan that the amount was made for; -1: the amount that the bill was sent with, or that was
   * made from a stored card.
   */
  static int madeFor(long total) {
    return total == AS_SENT || total < ECHOED ? -1 : (int) (REDUCED - total);
  }

  /** The shopper whose stored card it was made from, if any. */
  static Optional<Long> madeForCardOf(long total) {
    return total < ECHOED ? Optional.of(ECHOED - total) : Optional.empty();
  }

  /** The scan that the card was swiped for; below 0: it is the stored card of that shopper. */
  static int madeFor(CustomerToken token) {
    return Integer.parseInt(token.cardNumber().orElseThrow());
  }

  static CheckedContent total(long minor) {
    Optional<String> none = Optional.empty();
    return new CheckedContent(
        new Money(minor, SEK),
        Optional.empty(),
        new BillText(none, none, none, none, none, none, Optional.empty()),
        none);
  }

  /** What the till swipes for whom it believes to serve. */
  static IncomingToken swiped(int madeFor) {
    return card(
        CustomerToken.Source.REGISTER,
        String.valueOf(madeFor),
        CustomerToken.USED,
        CustomerToken.Verdict.USABLE,
        null);
  }

  static IncomingToken stored(long shopper, CustomerToken.Verdict verdict) {
    return card(
        CustomerToken.Source.WALLET,
        numberOf(shopper),
        CustomerToken.PENDING,
        verdict,
        500 + shopper);
  }

  /** The offered card, as the register sends it back. */
  static IncomingToken echoed(long shopper) {
    return swiped((int) -shopper);
  }

  static String numberOf(long shopper) {
    return String.valueOf(-shopper);
  }

  static Invoice issue(
      long id, AcknowledgmentMode mode, CollectionMode collection, java.time.Instant now) {
    return Invoice.issue(
        id,
        "00000001000000000" + id,
        new Invoice.Place(2, 3, 7),
        new InvoiceTerms(mode, PaymentMode.IMMEDIATE_DEBIT, collection, SEK, 3600),
        asSent(),
        List.of(),
        now);
  }

  private static IncomingToken card(
      CustomerToken.Source source,
      String number,
      int status,
      CustomerToken.Verdict verdict,
      Long loyaltyCard) {
    return new IncomingToken(
        source,
        "SOME_CARD",
        Optional.of(number),
        Optional.of(number),
        Optional.empty(),
        status,
        verdict,
        Optional.of(11L),
        Optional.of(12L),
        Optional.ofNullable(loyaltyCard),
        false);
  }
}
