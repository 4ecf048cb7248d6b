package io.merchantloyalty.invoice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The customer tokens of one invoice, and which of them counts (spec 02, "Which card is sent to the
 * register"). Tokens come in editions; the newest edition is what there is now, and going back to
 * an earlier one is how a decline forgets. Late ones came with a refused update and belong to no
 * edition.
 */
final class InvoiceCards {

  private final List<CustomerToken> all;

  /** {@code all}: whatever ever came, oldest first. */
  InvoiceCards(List<CustomerToken> all) {
    this.all = new ArrayList<>(all);
  }

  List<CustomerToken> of(int edition) {
    return all.stream().filter(t -> t.edition() == edition && !t.isLate()).toList();
  }

  Optional<CustomerToken> numbered(Integer number) {
    return all.stream().filter(t -> number != null && t.number() == number).findFirst();
  }

  CustomerToken add(Invoice invoice, int edition, IncomingToken token, Instant now) {
    int number = all.isEmpty() ? 1 : all.get(all.size() - 1).number() + 1;
    CustomerToken added = CustomerToken.of(invoice, number, edition, token, now);
    all.add(added);
    return added;
  }

  /**
   * The register's first card that it claims and that can be used; else the shopper's; else what
   * can't be used.
   */
  Optional<CustomerToken> choose(int edition) {
    List<CustomerToken> current = of(edition);
    return current.stream()
        .filter(CustomerToken::isUsableSwipe)
        .findFirst()
        .or(() -> current.stream().filter(t -> t.isFromWallet() && t.isUsable()).findFirst())
        .or(() -> current.stream().filter(t -> t.isFromRegister() && t.isClaimed()).findFirst())
        .or(() -> current.stream().filter(CustomerToken::isFromWallet).findFirst());
  }

  boolean hasUsableSwipe(int edition) {
    return of(edition).stream().anyMatch(CustomerToken::isUsableSwipe);
  }

  /** The same cards again, for the next edition. */
  List<IncomingToken> again(int edition) {
    return of(edition).stream().map(CustomerToken::again).toList();
  }

  /**
   * What the register sends is the register's. The card that was offered keeps the verdict of the
   * scan when the register sends it back, and stays on offer until a usable one overrides it.
   */
  List<IncomingToken> keepingOffer(int edition, List<IncomingToken> sent) {
    Optional<CustomerToken> offer =
        of(edition).stream().filter(CustomerToken::isFromWallet).findFirst();
    if (offer.isEmpty()) {
      return sent;
    }
    List<IncomingToken> kept = new ArrayList<>();
    sent.forEach(t -> kept.add(offer.get().isSameCard(t) ? t.judgedAs(offer.get().again()) : t));
    if (kept.stream().noneMatch(t -> t.isUsable() && t.isClaimed())) {
      kept.add(offer.get().again());
    }
    return kept;
  }

  /** Whether this card is on the bill as it is, or came too late already for the present payer. */
  boolean has(IncomingToken token, int edition, int payersFirstRevision) {
    return of(edition).stream().anyMatch(t -> t.isSameCard(token))
        || late(payersFirstRevision).stream().anyMatch(t -> t.isSameCard(token));
  }

  /**
   * Whether this card came to the bill from the wallet of a shopper who left, and is not on the
   * bill now.
   */
  boolean isOfWhoLeft(IncomingToken token, int edition, int payersFirstRevision) {
    return all.stream()
            .anyMatch(
                t -> t.isFromWallet() && t.edition() < payersFirstRevision && t.isSameCard(token))
        && of(edition).stream().noneMatch(t -> t.isSameCard(token));
  }

  /** The newest usable card that came too late while the present payer was on the bill. */
  Optional<CustomerToken> newestLate(int payersFirstRevision) {
    return late(payersFirstRevision).stream()
        .filter(CustomerToken::isUsable)
        .reduce((earlier, later) -> later);
  }

  private List<CustomerToken> late(int payersFirstRevision) {
    return all.stream().filter(t -> t.isLate() && t.edition() >= payersFirstRevision).toList();
  }
}
