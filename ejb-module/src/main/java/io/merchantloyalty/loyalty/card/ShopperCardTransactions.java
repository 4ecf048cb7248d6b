package io.merchantloyalty.loyalty.card;

import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.loyalty.StoredTwice;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.UniqueKey;
import io.merchantloyalty.shared.Violation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;

/**
 * What {@link ShopperCards} writes, each call in one transaction that first locks the shopper's
 * row: two calls of one shopper come one after the other, and none comes after the erasure. The
 * answer "remember this card" takes no such lock; against it the unique key decides.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ShopperCardTransactions {

  private static final String ONE_OF_EACH_PROGRAM = "loyalty_card_of_user";

  private static final String LOCK_SHOPPER =
      """
      select u.id from wallet_user u
      where u.id = :user and u.credential_version = :credential and u.erased_at is null for update
      """;

  private static final String PROGRAM =
      """
      select p.id, p.token_id, card.card_number,
        p.number_pattern, p.number_length_min, p.number_length_max, p.check_digit,
      """
          + CardPageQueries.PUBLISHED
          + """
       published
      from loyalty_program p
      left join loyalty_card card on card.wallet_user_id = :user and card.program_id = p.id
      where p.token_id = :tokenId
      """;

  private static final String BLOCKED =
      """
      select b.program_id from blocked_card b force index (primary)
      where b.program_id = :program and b.card_number = :number
        and b.blocked_from <= :now and b.blocked_until > :now
      """;

  private static final String INSERT =
      """
      insert into loyalty_card (id, wallet_user_id, program_id, card_number, added_at, row_version)
      values (:id, :user, :program, :number, :now, 0)
      """;

  private static final String UPDATE =
      """
      update loyalty_card set card_number = :number, row_version = row_version + 1
      where wallet_user_id = :user and program_id = :program
      """;

  private static final String DELETE =
      "delete from loyalty_card where wallet_user_id = :user and program_id = :program";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject Clock clock;
  @Inject Ids ids;
  @Inject StoredTwice storedTwice;

  /** A program beside the number that the shopper has stored of it. */
  private record Program(
      long id, String tokenId, Optional<String> stored, NumberRule rule, boolean published) {}

  public void add(AccessToken shopper, AddCard command) {
    lock(shopper);
    Instant now = clock.now();
    Program program =
        program(shopper, command.tokenId(), now)
            .filter(Program::published)
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        ResultCode.REJECTED_BUSINESS_LOGIC, "loyalty program"));
    if (program.stored.isPresent()) {
      throw alreadyThere();
    }
    String number = checked(program, command.cardNumber(), now);
    try {
      em.createNativeQuery(INSERT)
          .setParameter("id", ids.next())
          .setParameter("user", shopper.principalId())
          .setParameter("program", program.id)
          .setParameter("number", number)
          .setParameter("now", now)
          .executeUpdate();
    } catch (PersistenceException failure) {
      throw UniqueKey.isTaken(failure, ONE_OF_EACH_PROGRAM) ? alreadyThere() : failure;
    }
    storedTwice.note(shopper.principalId(), program.id, number);
  }

  public void change(AccessToken shopper, AddCard command) {
    lock(shopper);
    Instant now = clock.now();
    Program program = stored(shopper, command.tokenId(), now);
    if (!program.published) {
      throw wrongState("the program takes no new card numbers", "NOT_PUBLISHED");
    }
    String number = checked(program, command.cardNumber(), now);
    int changed =
        em.createNativeQuery(UPDATE)
            .setParameter("number", number)
            .setParameter("user", shopper.principalId())
            .setParameter("program", program.id)
            .executeUpdate();
    if (changed == 0) {
      throw ShopperCards.noSuchCard();
    }
    if (program.stored.filter(number::equals).isEmpty()) {
      storedTwice.note(shopper.principalId(), program.id, number);
    }
  }

  public void remove(AccessToken shopper, String tokenId) {
    lock(shopper);
    Program program = stored(shopper, tokenId, clock.now());
    em.createNativeQuery(DELETE)
        .setParameter("user", shopper.principalId())
        .setParameter("program", program.id)
        .executeUpdate();
  }

  private void lock(AccessToken shopper) {
    boolean found =
        !em.createNativeQuery(LOCK_SHOPPER)
            .setParameter("user", shopper.principalId())
            .setParameter("credential", shopper.credentialVersion())
            .getResultList()
            .isEmpty();
    if (!found) {
      throw CardPageQueries.notAuthenticated();
    }
  }

  private Program stored(AccessToken shopper, String tokenId, Instant now) {
    return program(shopper, tokenId, now)
        .filter(program -> program.stored.isPresent())
        .orElseThrow(ShopperCards::noSuchCard);
  }

  private Optional<Program> program(AccessToken shopper, String tokenId, Instant now) {
    return NativeRow.of(
            em.createNativeQuery(PROGRAM)
                .setParameter("user", shopper.principalId())
                .setParameter("tokenId", tokenId)
                .setParameter("now", now)
                .getResultList())
        .stream()
        .map(
            row ->
                new Program(
                    row.number(),
                    row.text(),
                    row.textIfAny(),
                    CardPageQueries.rule(row),
                    row.truth()))
        // the database compares without trailing spaces; a token id is exact
        .filter(program -> program.tokenId.equals(tokenId))
        .findFirst();
  }

  /** The number as it is stored. */
  private String checked(Program program, CardNumber typed, Instant now) {
    String number =
        NumberInput.typed(program.rule, typed)
            .orElseThrow(
                () ->
                    DomainException.violated(
                        ResultCode.REJECTED_BUSINESS_LOGIC,
                        Violation.secret(
                            "cardNumber", "must be " + NumberInput.of(program.rule).inWords())));
    boolean blocked =
        !em.createNativeQuery(BLOCKED)
            .setParameter("program", program.id)
            .setParameter("number", number)
            .setParameter("now", now)
            .getResultList()
            .isEmpty();
    if (blocked) {
      throw wrongState("this card is blocked", "BLOCKED");
    }
    return number;
  }

  private static DomainException alreadyThere() {
    return wrongState("you have a card of this program already: change its number", "ADDED");
  }

  private static DomainException wrongState(String sentence, String state) {
    return new DomainException(
        ResultCode.REJECTED_BUSINESS_LOGIC, sentence, new Details.WrongState(state));
  }
}
