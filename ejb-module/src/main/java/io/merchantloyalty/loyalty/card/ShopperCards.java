package io.merchantloyalty.loyalty.card;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.KeyedCall;
import io.merchantloyalty.security.KeyedCalls;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.security.SourceLimits;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cards that a shopper has stored: listed, read, added by hand, changed and removed in the app
 * (spec 04). A card is named by the token id of its program, for there is at most one of each.
 *
 * <p>A shopper can give {@code loyalty.card.numbers} (20) numbers in {@code loyalty.source.minutes}
 * (60). Further ones are refused with REJECTED_BUSINESS_LOGIC and the seconds to wait.
 *
 * <p>Every call may throw a {@link DomainException}: AUTHENTICATION_FAILED for a token that no
 * longer holds, SYSTEM_BUSY and SERVICE_UNAVAILABLE when the database is too busy or away.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShopperCards {

  private static final String NUMBERS = "CARD_NUMBER";

  @Inject CardPageQueries queries;
  @Inject ShopperCardTransactions transactions;
  @Inject KeyedCalls keyedCalls;
  @Inject SourceLimits limits;

  @Inject
  @ConfigProperty(name = "loyalty.card.numbers", defaultValue = "20")
  int numbersMax;

  /** All of the shopper's cards, by the name of their program. */
  public List<OwnCard> list(AccessToken shopper) {
    return Retry.onConflict(() -> queries.own(shopper));
  }

  /**
   * The information page of a card.
   *
   * @throws DomainException not found when the shopper has no card of that program
   */
  public CardPage page(AccessToken shopper, String tokenId) {
    return Retry.onConflict(() -> queries.one(shopper, tokenId))
        .flatMap(ProgramAndCard::cardPage)
        .orElseThrow(ShopperCards::noSuchCard);
  }

  /**
   * Stores a card number that the shopper typed.
   *
   * @throws DomainException not found when there is no such program or it is not published;
   *     REJECTED_BUSINESS_LOGIC with a violation when the number is none of it, with {@link
   *     io.merchantloyalty.shared.Details.WrongState} when the card is blocked or the shopper has
   *     one of that program already
   */
  public CardPage add(AccessToken shopper, AddCard command) {
    return add(shopper, command, Optional.empty());
  }

  /**
   * {@link #add(AccessToken, AddCard)}, once for an Idempotency-Key. A repetition is answered with
   * the card as it is by now.
   *
   * @throws DomainException as there and as {@link KeyedCalls#once}
   */
  public CardPage add(AccessToken shopper, AddCard command, Optional<KeyedCall> keyed) {
    refuseOtherKinds(shopper);
    String tokenId =
        keyedCalls.once(
            // the work, and a repetition's look, find out whether the token is good still
            () -> new KeyedCalls.Principal(PrincipalKind.WALLET_USER, shopper.principalId()),
            keyed,
            new KeyedCalls.Memory<>(Optional::of, made -> made),
            () -> {
              countNumber(shopper);
              transactions.add(shopper, command);
              return command.tokenId();
            });
    return page(shopper, tokenId);
  }

  /**
   * Puts another number in the place of the stored one; the same number changes nothing.
   *
   * @throws DomainException not found when the shopper has no card of that program;
   *     REJECTED_BUSINESS_LOGIC as {@link #add}, or when the program is not published any more
   */
  public CardPage change(AccessToken shopper, AddCard command) {
    refuseOtherKinds(shopper);
    countNumber(shopper);
    Retry.runOnConflict(() -> transactions.change(shopper, command));
    return page(shopper, command.tokenId());
  }

  /**
   * Removes a card for good. Invoices that it went to keep it: it was shown to their merchants.
   *
   * @throws DomainException not found when the shopper has no card of that program
   */
  public void remove(AccessToken shopper, String tokenId) {
    refuseOtherKinds(shopper);
    Retry.runOnConflict(() -> transactions.remove(shopper, tokenId));
  }

  /**
   * Somebody who tries number after number looks for another shopper's. Right and wrong numbers
   * both count.
   */
  private void countNumber(AccessToken shopper) {
    limits.countOfShopper(NUMBERS, shopper.principalId(), numbersMax);
  }

  static DomainException noSuchCard() {
    return DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "loyalty card");
  }

  private static void refuseOtherKinds(AccessToken token) {
    if (token.kind() != PrincipalKind.WALLET_USER) {
      throw CardPageQueries.notAuthenticated();
    }
  }
}
