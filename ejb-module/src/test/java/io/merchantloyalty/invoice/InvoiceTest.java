package io.merchantloyalty.invoice;

import static io.merchantloyalty.invoice.AcknowledgmentMode.NO_ACKNOWLEDGMENT;
import static io.merchantloyalty.invoice.AcknowledgmentMode.OPTIONAL_ACKNOWLEDGMENT;
import static io.merchantloyalty.invoice.AcknowledgmentMode.REQUIRE_ACKNOWLEDGMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.shared.ResultCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The verbs of an invoice, without a database: the documented flows with the numbers that registers
 * see.
 */
class InvoiceTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Currency SEK = Currency.getInstance("SEK");
  private static final Actor TILL = Actor.register(7);
  private static final long SHOPPER = 42;
  private static final long OTHER_SHOPPER = 43;
  private static final byte[] FINGERPRINT = {1};

  @Test
  void aNewInvoiceIsIssuedWithVersionZero() {
    Invoice invoice = issue(NO_ACKNOWLEDGMENT);
    assertThat(invoice.status()).isEqualTo(InvoiceStatus.ISSUED);
    assertThat(invoice.tag()).isEqualTo(new InvoiceTag(0, 0));
    assertThat(events(invoice)).containsExactly("SENT");
  }

  @Test
  void withoutAcknowledgmentTheBillIsShownAtOnceAndPaidAsVersionOne() {
    Invoice invoice = issue(NO_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    assertThat(invoice.state()).isEqualTo(InvoiceState.SHOWN);
    assertThat(invoice.tag().version()).isZero();
    pay(invoice);
    assertThat(invoice.status()).isEqualTo(InvoiceStatus.PAID);
    assertThat(invoice.tag().version()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = AcknowledgmentMode.class,
      names = {"OPTIONAL_ACKNOWLEDGMENT", "REQUIRE_ACKNOWLEDGMENT"})
  void storedCardIsOfferedThenUsedThenPaidAsVersionThree(AcknowledgmentMode mode) {
    Invoice invoice = issue(mode);
    invoice.scan(SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    assertThat(invoice.status()).isEqualTo(InvoiceStatus.PENDING_ISSUER_ACKNOWLEDGE);
    assertThat(invoice.tag().version()).isEqualTo(1);
    assertThat(token(invoice)).isEqualTo("SOME_CARD A1 0");

    invoice.update(content("9.00"), Optional.of(List.of(swiped("A1", 1))), FINGERPRINT, TILL, NOW);
    assertThat(invoice.status()).isEqualTo(InvoiceStatus.ISSUED);
    assertThat(invoice.tag().version()).isEqualTo(2);
    assertThat(token(invoice)).isEqualTo("SOME_CARD A1 1");
    assertThat(invoice.total()).isEqualTo(sek("9.00"));

    pay(invoice);
    assertThat(invoice.tag().version()).isEqualTo(3);
    assertThat(invoice.card().orElseThrow().loyaltyCardId()).contains(500L);
  }

  @Test
  void anUpdateWithoutTokensLeavesTheOfferedCardAsItIs() {
    Invoice invoice = issue(OPTIONAL_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    invoice.update(content("9.00"), Optional.empty(), FINGERPRINT, TILL, NOW);
    assertThat(token(invoice)).isEqualTo("SOME_CARD A1 0");
    assertThat(invoice.state()).isEqualTo(InvoiceState.SHOWN);
  }

  @Test
  void withoutACardOptionalAcknowledgmentShowsTheBillAtOnce() {
    Invoice invoice = issue(OPTIONAL_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    assertThat(invoice.state()).isEqualTo(InvoiceState.SHOWN);
    assertThat(invoice.tag().version()).isZero();
  }

  @Test
  void aSwipedCardThatTheTillUsedNeedsNoConsideration() {
    Invoice optional = issue(OPTIONAL_ACKNOWLEDGMENT);
    optional.update(content("9.00"), Optional.of(List.of(swiped("B2", 1))), FINGERPRINT, TILL, NOW);
    assertThat(optional.tag().version()).isZero();
    optional.scan(SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    assertThat(optional.state()).isEqualTo(InvoiceState.SHOWN);
    assertThat(token(optional)).isEqualTo("SOME_CARD B2 1");
    pay(optional);
    assertThat(optional.tag().version()).isEqualTo(1);

    Invoice required = issue(REQUIRE_ACKNOWLEDGMENT);
    required.update(content("9.00"), Optional.of(List.of(swiped("B2", 1))), FINGERPRINT, TILL, NOW);
    required.scan(SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    assertThat(required.tag().version()).isEqualTo(1);
    required.acknowledge(TILL, NOW);
    assertThat(required.tag().version()).isEqualTo(2);
    pay(required);
    assertThat(required.tag().version()).isEqualTo(3);
  }

  @Test
  void withoutAcknowledgmentAStoredCardIsReportedAndTheBillCanNoLongerBeChanged() {
    Invoice invoice = issue(NO_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    assertThat(invoice.status()).isEqualTo(InvoiceStatus.ISSUED);
    assertThat(invoice.tag().version()).isEqualTo(1);
    assertThat(token(invoice)).isEqualTo("SOME_CARD A1 0");
    assertThat(invoice.refusesUpdates()).isTrue();
    assertRefused(
        () -> invoice.update(content("9.00"), Optional.empty(), FINGERPRINT, TILL, NOW),
        ResultCode.SYSTEM_ERROR);
  }

  @Test
  void aSwipeWhilePendingReplacesTheOfferedCard() {
    Invoice invoice = issue(REQUIRE_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    invoice.update(content("8.00"), Optional.of(List.of(swiped("B2", 1))), FINGERPRINT, TILL, NOW);
    assertThat(token(invoice)).isEqualTo("SOME_CARD B2 1");
    assertThat(invoice.currentTokens()).hasSize(1);
  }

  @Test
  void anUnusableSwipeNeverOverridesAndIsListedOnlyAlone() {
    Invoice alone = issue(REQUIRE_ACKNOWLEDGMENT, List.of(unusable("X", 1)));
    assertThat(token(alone)).isEqualTo("OTHER X 99");
    alone.scan(SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    assertThat(token(alone)).isEqualTo("SOME_CARD A1 0");
    assertThat(alone.tag().version()).isEqualTo(1);
  }

  @Test
  void aCardBlockedSinceItWasSwipedIsJudgedAgainAtTheScan() {
    Invoice invoice = issue(REQUIRE_ACKNOWLEDGMENT, List.of(swiped("B2", 1)));
    invoice.scan(SHOPPER, Optional.of(List.of(blocked("B2", 1))), Optional.of(stored("A1")), NOW);
    assertThat(token(invoice)).isEqualTo("SOME_CARD A1 0");
  }

  @Test
  void aLateCardIsKeptAndChangesNothingThatAnyoneSees() {
    Invoice invoice = issue(NO_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    pay(invoice);
    InvoiceTag before = invoice.tag();
    assertThat(invoice.keepsLateCards(false)).isTrue();
    invoice.keepLateCard(swiped("B2", 1), TILL, NOW);
    assertThat(invoice.tag()).isEqualTo(before);
    assertThat(invoice.card()).isEmpty();
    assertThat(invoice.cardToRemember().orElseThrow().cardNumber()).contains("B2");
  }

  @Test
  void theSameUpdateAgainIsKnownUntilTheInvoiceIsPaid() {
    Invoice invoice = issue(REQUIRE_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    invoice.update(content("9.00"), Optional.empty(), FINGERPRINT, TILL, NOW);
    assertThat(invoice.hasTaken(FINGERPRINT)).isTrue();
    assertThat(invoice.hasTaken(new byte[] {2})).isFalse();
    pay(invoice);
    assertThat(invoice.hasTaken(FINGERPRINT)).isFalse();
  }

  @Test
  void anUpdateFromBeforeTheScanIsNoRetryButTheAcknowledgement() {
    Invoice invoice = issue(REQUIRE_ACKNOWLEDGMENT);
    invoice.update(content("9.00"), Optional.empty(), FINGERPRINT, TILL, NOW);
    invoice.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    assertThat(invoice.hasTaken(FINGERPRINT)).isFalse();
  }

  @Test
  void aPaymentNamesTheRevisionThatTheShopperSaw() {
    Invoice invoice = issue(REQUIRE_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    int revisionOfTheScan = invoice.tag().revision();
    invoice.update(content("9.00"), Optional.empty(), FINGERPRINT, TILL, NOW);
    assertThatThrownBy(() -> invoice.startPayment(SHOPPER, revisionOfTheScan, NOW))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.details()).isInstanceOf(Details.Stale.class));
    assertThat(invoice.state()).isEqualTo(InvoiceState.SHOWN);
  }

  @Test
  void aRefusedDebitLeavesTheBillToBePaidFromAnotherAccount() {
    Invoice invoice = issue(NO_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    int version = invoice.tag().version();
    invoice.startPayment(SHOPPER, invoice.tag().revision(), NOW);
    invoice.refusePayment("INSUFFICIENT_FUNDS", NOW);
    assertThat(invoice.state()).isEqualTo(InvoiceState.SHOWN);
    assertThat(invoice.tag().version()).isEqualTo(version);
    pay(invoice);
    assertThat(invoice.status()).isEqualTo(InvoiceStatus.PAID);
  }

  @Test
  void collectingTwiceIsOneStep() {
    Invoice invoice = issue(NO_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    pay(invoice);
    invoice.takeSteps();
    invoice.collect(TILL, NOW);
    invoice.collect(TILL, NOW);
    assertThat(invoice.state()).isEqualTo(InvoiceState.COLLECTED);
    assertThat(invoice.tag().version()).isEqualTo(1);
    assertThat(events(invoice)).containsExactly("COLLECT");
  }

  @Test
  void aNewerBillTakesThePlaceOfAnOpenOneButNotOfAPaidOne() {
    Invoice open = issue(NO_ACKNOWLEDGMENT);
    open.replace(TILL, NOW);
    assertThat(open.status()).isEqualTo(InvoiceStatus.CANCELED);
    assertThat(open.endReason()).contains(EndReason.REPLACED);
    Invoice paid = issue(NO_ACKNOWLEDGMENT);
    paid.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    pay(paid);
    paid.replace(TILL, NOW);
    assertThat(paid.state()).isEqualTo(InvoiceState.PAID);
  }

  @Test
  void pollingConfirmsAtOnceWithoutAnOfferAndAfterPatienceWithOne() {
    Invoice without = issue(REQUIRE_ACKNOWLEDGMENT);
    without.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    assertThat(without.isAcknowledgedByPolling(1, NOW)).isTrue();
    assertThat(without.isAcknowledgedByPolling(0, NOW)).isFalse();

    Invoice offered = issue(REQUIRE_ACKNOWLEDGMENT);
    offered.scan(SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    Duration patience = Duration.ofSeconds(15);
    assertThat(offered.isAcknowledgedByPolling(1, NOW.plusSeconds(14).minus(patience))).isFalse();
    assertThat(offered.isAcknowledgedByPolling(1, NOW.plusSeconds(15).minus(patience))).isTrue();
  }

  @Test
  void aDeclineBringsBackWhatWasThereBeforeTheScan() {
    Invoice invoice = issue(REQUIRE_ACKNOWLEDGMENT, List.of(unusable("X", 1)));
    invoice.scan(SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    invoice.update(content("9.00"), Optional.of(List.of(swiped("A1", 1))), FINGERPRINT, TILL, NOW);
    invoice.decline(Actor.shopper(SHOPPER), Optional.empty(), NOW);
    assertThat(invoice.state()).isEqualTo(InvoiceState.OPEN);
    assertThat(invoice.tag().version()).isEqualTo(3);
    assertThat(invoice.total()).isEqualTo(sek("10.00"));
    assertThat(token(invoice)).isEqualTo("OTHER X 99");
    assertThat(invoice.isPayer(SHOPPER)).isFalse();
    invoice.refuseUnlessFree();
  }

  @Test
  void aDeclineOfABillThatWasShownAtOnceCountsAsOneStep() {
    Invoice invoice = issue(NO_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    invoice.decline(Actor.shopper(SHOPPER), Optional.empty(), NOW);
    assertThat(invoice.tag()).isEqualTo(new InvoiceTag(1, 1));
  }

  @Test
  void untilTheRegisterKnowsOfADeclineWhatItSaysWasMeantForTheOneWhoLeft() {
    Invoice invoice = issue(REQUIRE_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    invoice.decline(Actor.shopper(SHOPPER), Optional.empty(), NOW);
    invoice.scan(OTHER_SHOPPER, Optional.empty(), Optional.empty(), NOW);
    assertThat(invoice.state()).isEqualTo(InvoiceState.PENDING);
    assertThat(invoice.refusesUpdates()).isTrue();
    assertThat(invoice.keepsLateCards(false)).isFalse();
    assertRefused(
        () -> invoice.update(content("9.00"), Optional.empty(), FINGERPRINT, TILL, NOW),
        ResultCode.SYSTEM_ERROR);
    assertRefused(() -> invoice.acknowledge(TILL, NOW), ResultCode.SYSTEM_ERROR);
    invoice.answered();
    invoice.update(content("8.00"), Optional.empty(), FINGERPRINT, TILL, NOW);
    assertThat(invoice.total()).isEqualTo(sek("8.00"));
  }

  @Test
  void theCardOfAShopperWhoLeftIsNotTakenForTheNext() {
    Invoice invoice = issue(REQUIRE_ACKNOWLEDGMENT);
    List<IncomingToken> cardOfA = List.of(swiped("A1", 1));
    invoice.scan(SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    assertThat(invoice.bringsCardOfWhoLeft(cardOfA)).isFalse();
    invoice.decline(Actor.shopper(SHOPPER), Optional.empty(), NOW);
    invoice.answered();
    assertThat(invoice.bringsCardOfWhoLeft(cardOfA)).isTrue();
    invoice.scan(OTHER_SHOPPER, Optional.empty(), Optional.empty(), NOW);
    assertThat(invoice.bringsCardOfWhoLeft(cardOfA)).isTrue();
    assertThat(invoice.bringsCardOfWhoLeft(List.of(swiped("C3", 1)))).isFalse();
    invoice.decline(Actor.shopper(OTHER_SHOPPER), Optional.empty(), NOW);
    invoice.scan(SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    assertThat(invoice.bringsCardOfWhoLeft(cardOfA)).isFalse();
  }

  @Test
  void aCardThatTwoShoppersHaveStoredIsTakenForTheOneItIsOfferedTo() {
    Invoice invoice = issue(REQUIRE_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    invoice.decline(Actor.shopper(SHOPPER), Optional.empty(), NOW);
    invoice.answered();
    invoice.scan(OTHER_SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    assertThat(invoice.bringsCardOfWhoLeft(List.of(swiped("A1", 1)))).isFalse();
  }

  @Test
  void onceItsTillHasGoneOnABillKeepsNoLateCards() {
    Invoice invoice = issue(NO_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    pay(invoice);
    assertThat(invoice.keepsLateCards(true)).isFalse();
  }

  @Test
  void aRefusalOfAPaidBillSaysThatItKeepsNothingUntilThePaymentIsCollected() {
    Invoice invoice = issue(NO_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    pay(invoice);
    assertThat(detailsOf(() -> invoice.cancel(TILL, NOW))).isEqualTo(new Details.Uncollected());
    assertThat(detailsOf(() -> invoice.acknowledge(TILL, NOW)))
        .isEqualTo(new Details.Uncollected());
    assertThat(invoice.updateRefusal().details()).isEqualTo(new Details.Uncollected());
    assertRefused(() -> invoice.cancel(TILL, NOW), ResultCode.CANNOT_CANCEL_PAID_INVOICE);
    assertThat(invoice.isCollectedByAnswer()).isTrue();
    invoice.collect(TILL, NOW);
    assertThat(detailsOf(() -> invoice.cancel(TILL, NOW)))
        .isEqualTo(new Details.WrongState("PAID"));
  }

  @Test
  void aBlockedStoredCardIsListedAndIsNoReasonToCountAVersion() {
    for (AcknowledgmentMode mode : List.of(NO_ACKNOWLEDGMENT, OPTIONAL_ACKNOWLEDGMENT)) {
      Invoice invoice = issue(mode);
      IncomingToken blocked =
          incoming(CustomerToken.Source.WALLET, "A1", 0, CustomerToken.Verdict.BLOCKED, 500L);
      invoice.scan(SHOPPER, Optional.empty(), Optional.of(blocked), NOW);
      assertThat(invoice.state()).isEqualTo(InvoiceState.SHOWN);
      assertThat(token(invoice)).isEqualTo("SOME_CARD A1 90");
      assertThat(invoice.tag().version()).isZero();
    }
  }

  @Test
  void aLateCardOfOneWhoLeftIsNotOfferedToTheNext() {
    Invoice invoice = issue(NO_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    invoice.keepLateCard(swiped("B2", 1), TILL, NOW);
    invoice.decline(Actor.shopper(SHOPPER), Optional.empty(), NOW);
    invoice.answered();
    invoice.scan(OTHER_SHOPPER, Optional.empty(), Optional.empty(), NOW);
    assertThat(invoice.cardToRemember()).isEmpty();
    assertThat(invoice.hasCard(swiped("B2", 1))).isFalse();
    invoice.keepLateCard(swiped("B2", 1), TILL, NOW);
    assertThat(invoice.cardToRemember()).isPresent();
  }

  @Test
  void onlyAPayerWhoCanLeaveYieldsBySilence() {
    Invoice invoice = issue(NO_ACKNOWLEDGMENT);
    assertThat(invoice.isLeftBy(NOW)).isFalse();
    invoice.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    assertThat(invoice.isLeftBy(NOW.minusMillis(1))).isFalse();
    assertThat(invoice.isLeftBy(NOW)).isTrue();
    invoice.startPayment(SHOPPER, invoice.tag().revision(), NOW);
    assertThat(invoice.isLeftBy(NOW)).isFalse();
  }

  @Test
  void anUpdateThatWasTakenBeforeTheScanIsKnownAfterIt() {
    Invoice invoice = issue(NO_ACKNOWLEDGMENT);
    invoice.update(content("9.00"), Optional.of(List.of(swiped("B2", 1))), FINGERPRINT, TILL, NOW);
    invoice.scan(SHOPPER, Optional.empty(), Optional.empty(), NOW);
    assertThat(invoice.hasTaken(FINGERPRINT)).isTrue();
    invoice.decline(Actor.shopper(SHOPPER), Optional.empty(), NOW);
    assertThat(invoice.hasTaken(FINGERPRINT)).isFalse();
  }

  @Test
  void aCanceledBillSaysByWhomAndIsNeverCanceledAgain() {
    Invoice invoice = issue(NO_ACKNOWLEDGMENT);
    invoice.cancel(TILL, NOW);
    assertThat(invoice.status()).isEqualTo(InvoiceStatus.CANCELED);
    assertThat(invoice.endReason()).contains(EndReason.BY_REGISTER);
    assertThat(invoice.tag().version()).isEqualTo(1);
    assertRefused(() -> invoice.cancel(TILL, NOW), ResultCode.INVOICE_ALREADY_CANCELED);
    assertRefused(invoice::refuseUnlessFree, ResultCode.INVOICE_ALREADY_CANCELED);
  }

  @Test
  void theTimelineTellsEachStepWithItsNumbers() {
    Invoice invoice = issue(REQUIRE_ACKNOWLEDGMENT);
    invoice.scan(SHOPPER, Optional.empty(), Optional.of(stored("A1")), NOW);
    invoice.acknowledge(TILL, NOW);
    pay(invoice);
    List<TimelineStep> steps = invoice.takeSteps();
    assertThat(steps.stream().map(s -> s.sequence() + " " + s.event() + " " + s.versionAfter()))
        .containsExactly(
            "1 SENT 0",
            "2 SCAN_HELD 1",
            "3 ACKNOWLEDGE 2",
            "4 START_PAYMENT 2",
            "5 TAKE_PAYMENT 3");
  }

  private static Invoice issue(AcknowledgmentMode mode) {
    return issue(mode, List.of());
  }

  private static Invoice issue(AcknowledgmentMode mode, List<IncomingToken> tokens) {
    return Invoice.issue(
        1,
        "000000010000000001",
        new Invoice.Place(2, 3, 7),
        new InvoiceTerms(mode, PaymentMode.IMMEDIATE_DEBIT, CollectionMode.AT_ONCE, SEK, 3600),
        content("10.00"),
        tokens,
        NOW);
  }

  private static void pay(Invoice invoice) {
    invoice.startPayment(SHOPPER, invoice.tag().revision(), NOW);
    Payment payment =
        Payment.start(
            9,
            "2026112310000000012345678",
            invoice,
            new Payment.Source(SHOPPER, 8, "TEST_BANK", "821"),
            NOW);
    payment.taken(NOW);
    invoice.takePayment(payment, NOW);
  }

  private static CheckedContent content(String total) {
    Optional<String> none = Optional.empty();
    return new CheckedContent(
        sek(total),
        Optional.empty(),
        new BillText(none, none, none, none, none, none, Optional.empty()),
        none);
  }

  private static Money sek(String value) {
    return Money.of(new BigDecimal(value), SEK);
  }

  private static IncomingToken stored(String number) {
    return incoming(CustomerToken.Source.WALLET, number, 0, CustomerToken.Verdict.USABLE, 500L);
  }

  private static IncomingToken swiped(String number, int status) {
    return incoming(
        CustomerToken.Source.REGISTER, number, status, CustomerToken.Verdict.USABLE, null);
  }

  private static IncomingToken blocked(String number, int status) {
    return incoming(
        CustomerToken.Source.REGISTER, number, status, CustomerToken.Verdict.BLOCKED, null);
  }

  private static IncomingToken unusable(String number, int status) {
    return new IncomingToken(
        CustomerToken.Source.REGISTER,
        "OTHER",
        Optional.of(number),
        Optional.of(number),
        Optional.empty(),
        status,
        CustomerToken.Verdict.INVALID,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static IncomingToken incoming(
      CustomerToken.Source source,
      String number,
      int status,
      CustomerToken.Verdict verdict,
      Long card) {
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
        Optional.ofNullable(card),
        false);
  }

  private static String token(Invoice invoice) {
    TokenView view = invoice.card().orElseThrow().view();
    return view.id() + " " + view.value().orElse("-") + " " + view.status();
  }

  private static List<String> events(Invoice invoice) {
    return invoice.takeSteps().stream().map(s -> s.event().name()).toList();
  }

  private static Details detailsOf(Runnable refused) {
    try {
      refused.run();
    } catch (DomainException e) {
      return e.details();
    }
    throw new AssertionError("not refused");
  }

  private static void assertRefused(Runnable call, ResultCode code) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
