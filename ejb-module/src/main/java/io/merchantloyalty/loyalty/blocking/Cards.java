package io.merchantloyalty.loyalty.blocking;

import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.loyalty.program.ProgramReader;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Card numbers of a merchant's own programs (spec 05, cards). All of the merchant's staff may look;
 * owners and loyalty managers block. Each method refuses as {@link StaffDesk#admit}; a program of
 * another merchant is not found. Runs in no transaction; what writes is {@link BlockTransactions}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Cards {

  /** Of the reason of a block: as wide as its column. */
  public static final int REASON_CHARS_MAX = 200;

  @Inject StaffDesk desk;
  @Inject ProgramReader programs;
  @Inject BlockReader reader;
  @Inject BlockTransactions transactions;
  @Inject Clock clock;

  public CardCounts counts(MerchantCall call, String tokenId) {
    Staff staff = desk.admit(call, Right.READ_CARDS);
    return reader.counts(programs.ownId(staff.merchantId(), tokenId), clock.now());
  }

  /** Numbers that are blocked now. */
  public Page<BlockView> blocked(MerchantCall call, String tokenId, FindBlocked wanted) {
    Staff staff = desk.admit(call, Right.READ_CARDS);
    long program = programs.ownId(staff.merchantId(), tokenId);
    return reader.inEffect(program, wanted, clock.now());
  }

  /** What is known of exactly this number; a number that nobody has is answered, too. */
  public CardView card(MerchantCall call, String tokenId, CardNumber cardNumber) {
    Staff staff = desk.admit(call, Right.READ_CARDS);
    long program = programs.ownId(staff.merchantId(), tokenId);
    NumberRule rule = rule(staff, tokenId);
    List<BlockView> normal = reader.ofNumber(program, rule.normal(cardNumber));
    // it may have been blocked under another rule
    List<BlockView> blocks =
        normal.isEmpty() ? reader.ofNumber(program, cardNumber.printed()) : normal;
    String number = blocks.isEmpty() ? rule.normal(cardNumber) : blocks.get(0).cardNumber();
    return new CardView(
        number,
        rule.faultsOf(cardNumber),
        reader.shoppersWith(program, number),
        blocks.stream().anyMatch(block -> block.until().isEmpty()),
        blocks);
  }

  /**
   * Blocks a number from now on: registers get it with status 90, and no app is asked to remember
   * it.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC when it is none of the program's numbers; with
   *     WrongState when it is blocked already
   */
  public BlockView block(MerchantCall call, BlockCard command) {
    return desk.once(
        call,
        Right.CHANGE_CARDS,
        new StaffDesk.Made<>(
            // names the block without its card number
            block -> block.from().toString(),
            (staff, from) -> begunAt(staff, command, Instant.parse(from))),
        staff -> {
          check(staff, command);
          return transactions.block(staff, command);
        });
  }

  private BlockView begunAt(Staff staff, BlockCard command, Instant from) {
    long program = programs.ownId(staff.merchantId(), command.tokenId());
    String number = rule(staff, command.tokenId()).normal(command.cardNumber());
    return reader.ofNumber(program, number).stream()
        .filter(block -> block.from().equals(from))
        .findFirst()
        .orElseThrow(
            () -> DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "blocked card"));
  }

  private void check(Staff staff, BlockCard command) {
    Violations violations = new Violations();
    rule(staff, command.tokenId())
        .faultsOf(command.cardNumber())
        // a card number is not repeated
        .forEach(fault -> violations.add(Violation.secret("cardNumber", fault)));
    violations.checkTextIfAny("reason", command.reason().orElse(null), REASON_CHARS_MAX);
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }

  /** The number can be used again from now on; WrongState when it is not blocked. */
  public BlockView unblock(MerchantCall call, String tokenId, CardNumber cardNumber) {
    Staff staff = desk.admit(call, Right.CHANGE_CARDS);
    return Retry.onConflict(() -> transactions.unblock(staff, tokenId, cardNumber));
  }

  private NumberRule rule(Staff staff, String tokenId) {
    return programs.view(staff.merchantId(), tokenId).content().numberRule();
  }
}
