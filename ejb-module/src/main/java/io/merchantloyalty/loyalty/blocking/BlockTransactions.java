package io.merchantloyalty.loyalty.blocking;

import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.loyalty.program.ProgramReader;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@link Cards} writes; each call has the program's row for itself first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class BlockTransactions {

  private static final int LAST_SHOWN = 4;

  private static final String BLOCK =
      """
      insert into blocked_card (program_id, card_number, blocked_from, reason)
      values (:program, :number, :now, :reason)
      """;

  private static final String UNBLOCK =
      """
      update blocked_card set blocked_until = :now
      where program_id = :program and card_number = :number
        and blocked_from < :now and blocked_until > :now
      """;

  @Inject ProgramReader programs;
  @Inject BlockReader reader;
  @Inject Audit audit;
  @Inject Clock clock;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** {@code command} is checked but for the number's rule. */
  public BlockView block(Staff staff, BlockCard command) {
    LoyaltyProgram program = program(staff, command.tokenId());
    String number = program.numberRule().normal(command.cardNumber());
    Instant now = clock.now();
    boolean already =
        reader.ofNumber(program.id(), number).stream().anyMatch(block -> block.until().isEmpty());
    if (already) {
      throw DomainException.wrongState("the card number is blocked already", "BLOCKED");
    }
    insert(program.id(), number, command.reason(), now);
    record(staff, "card.block", program, "", masked(number, command.reason()));
    return reader.ofNumber(program.id(), number).get(0);
  }

  /** A number that was blocked under another rule is found as it is printed. */
  public BlockView unblock(Staff staff, String tokenId, CardNumber cardNumber) {
    LoyaltyProgram program = program(staff, tokenId);
    Instant now = clock.now();
    String number =
        Stream.of(program.numberRule().normal(cardNumber), cardNumber.printed())
            .distinct()
            .filter(form -> end(program.id(), form, now) > 0)
            .findFirst()
            .orElseThrow(
                () -> DomainException.wrongState("the card number is not blocked", "NOT_BLOCKED"));
    record(staff, "card.unblock", program, masked(number, Optional.empty()), "");
    return reader.ofNumber(program.id(), number).get(0);
  }

  /** The program's row is locked, and the number is not blocked. */
  public void insert(long programId, String normalNumber, Optional<String> reason, Instant now) {
    em.createNativeQuery(BLOCK)
        .setParameter("program", programId)
        .setParameter("number", normalNumber)
        .setParameter("now", now)
        .setParameter("reason", reason.orElse(null))
        .executeUpdate();
  }

  /** How many blocks were ended: none when the number was not blocked. */
  public int end(long programId, String normalNumber, Instant now) {
    return em.createNativeQuery(UNBLOCK)
        .setParameter("program", programId)
        .setParameter("number", normalNumber)
        .setParameter("now", now)
        .executeUpdate();
  }

  private LoyaltyProgram program(Staff staff, String tokenId) {
    return em.find(
        LoyaltyProgram.class,
        programs.ownId(staff.merchantId(), tokenId),
        LockModeType.PESSIMISTIC_WRITE);
  }

  private void record(
      Staff staff, String action, LoyaltyProgram program, String before, String after) {
    audit.record(
        staff
            .did(action)
            .on("LOYALTY_PROGRAM", program.id())
            .called(program.tokenId())
            .changing(before, after));
  }

  /** Enough to recognise a card by, too little to use it; of a short one nothing. */
  static String masked(String cardNumber, Optional<String> reason) {
    int hidden = cardNumber.length() - LAST_SHOWN;
    String shown =
        hidden < LAST_SHOWN ? "*".repeat(cardNumber.length()) : "*" + cardNumber.substring(hidden);
    return shown + reason.map(text -> ": " + text).orElse("");
  }
}
