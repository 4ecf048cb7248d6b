package io.merchantloyalty.ledger;

import io.merchantloyalty.ledger.LedgerTransfer.Birth;
import io.merchantloyalty.ledger.Outcome.Refused.Reason;
import io.merchantloyalty.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One authorisation and what became of it. It is born as a HOLD: the shopper's money lies on the
 * held account. It ends once, by a CAPTURE (the merchant gets up to what was held, the shopper the
 * rest) or by a RELEASE (the shopper gets all). After a capture there may be REFUNDs, together at
 * most what was captured.
 *
 * <p>Not an entity: it is read from its transfers, which are. Whoever makes it has locked the
 * shopper's account, so that nobody else adds to the history meanwhile.
 */
final class Authorisation {

  private final LedgerTransfer hold;
  private final List<LedgerTransfer> followers = new ArrayList<>();

  Authorisation(LedgerTransfer hold) {
    this.hold = hold;
  }

  /** The history of one authorisation, its HOLD first; empty when there is none. */
  static Optional<Authorisation> from(List<LedgerTransfer> history) {
    return history.stream()
        .filter(transfer -> transfer.kind() == TransferKind.HOLD)
        .findFirst()
        .map(
            hold -> {
              Authorisation authorisation = new Authorisation(hold);
              history.stream()
                  .filter(transfer -> transfer.kind() != TransferKind.HOLD)
                  .forEach(authorisation.followers::add);
              return authorisation;
            });
  }

  boolean isOf(LedgerAccount shopper) {
    return shopperAccount() == shopper.id();
  }

  /** What an operation with that key came to, if it was done before. */
  Optional<Outcome> before(String idempotencyKey) {
    return followers.stream()
        .filter(transfer -> transfer.hasKey(idempotencyKey))
        .<Outcome>map(transfer -> new Outcome.Done(transfer.at()))
        .findFirst();
  }

  Optional<Reason> objectionToCapture(Money amount) {
    return objectionToRelease()
        .or(() -> objectionToCurrency(amount))
        .or(() -> amount.isMoreThan(held()) ? Optional.of(Reason.ABOVE_AUTHORISED) : none());
  }

  Optional<Reason> objectionToRelease() {
    return hasEnded() ? Optional.of(Reason.AUTHORISATION_ENDED) : none();
  }

  Optional<Reason> objectionToRefund(Money amount) {
    return objectionToCurrency(amount)
        .or(
            () ->
                amount.plus(refunded()).isMoreThan(captured())
                    ? Optional.of(Reason.ABOVE_CAPTURED)
                    : none());
  }

  private Optional<Reason> objectionToCurrency(Money amount) {
    return amount.currency().equals(held().currency()) ? none() : Optional.of(Reason.CURRENCY);
  }

  private static Optional<Reason> none() {
    return Optional.empty();
  }

  LedgerTransfer capture(Birth birth, Money amount, long merchantAccount) {
    List<Posting> lines = new ArrayList<>();
    lines.add(Posting.gives(heldAccount(), held()));
    lines.add(Posting.gets(merchantAccount, amount));
    Money rest = held().minus(amount);
    if (rest.isPositive()) {
      lines.add(Posting.gets(shopperAccount(), rest));
    }
    return followed(birth, TransferKind.CAPTURE, lines);
  }

  LedgerTransfer release(Birth birth) {
    return followed(
        birth,
        TransferKind.RELEASE,
        List.of(Posting.gives(heldAccount(), held()), Posting.gets(shopperAccount(), held())));
  }

  LedgerTransfer refund(Birth birth, Money amount, long merchantAccount) {
    if (!merchantLines(TransferKind.CAPTURE)
        .allMatch(line -> line.accountId() == merchantAccount)) {
      throw new IllegalArgumentException("a refund is paid by who got the money");
    }
    return followed(
        birth,
        TransferKind.REFUND,
        List.of(Posting.gives(merchantAccount, amount), Posting.gets(shopperAccount(), amount)));
  }

  private LedgerTransfer followed(Birth birth, TransferKind kind, List<Posting> lines) {
    LedgerTransfer transfer = LedgerTransfer.followUp(birth, kind, hold, lines);
    followers.add(transfer);
    return transfer;
  }

  private boolean hasEnded() {
    return followers.stream()
        .anyMatch(
            transfer ->
                transfer.kind() == TransferKind.CAPTURE || transfer.kind() == TransferKind.RELEASE);
  }

  private long shopperAccount() {
    return hold.postings().get(0).accountId();
  }

  private long heldAccount() {
    return hold.postings().get(1).accountId();
  }

  Money held() {
    return hold.postings().get(1).amount();
  }

  Money captured() {
    return sum(TransferKind.CAPTURE);
  }

  Money refunded() {
    return sum(TransferKind.REFUND).negated();
  }

  private Money sum(TransferKind kind) {
    return merchantLines(kind)
        .map(Posting::amount)
        .reduce(Money.zero(held().currency()), Money::plus);
  }

  /** The lines that are neither the shopper's nor the held account's. */
  private Stream<Posting> merchantLines(TransferKind kind) {
    return followers.stream()
        .filter(transfer -> transfer.kind() == kind)
        .flatMap(transfer -> transfer.postings().stream())
        .filter(line -> line.accountId() != shopperAccount() && line.accountId() != heldAccount());
  }
}
