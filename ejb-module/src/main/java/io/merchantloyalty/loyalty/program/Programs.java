package io.merchantloyalty.loyalty.program;

import io.merchantloyalty.loyalty.NumberRule;
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
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.shared.Violations;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * A merchant's own loyalty programs (spec 01 and 05). All of the merchant's staff may look; owners
 * and loyalty managers change. Each method refuses as {@link StaffDesk#admit}; a program of another
 * merchant is not found. A change names the state that its user saw, else {@link
 * io.merchantloyalty.shared.Details.Changed}. Runs in no transaction; what writes is {@link
 * ProgramTransactions}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Programs {

  @Inject StaffDesk desk;
  @Inject ProgramReader reader;
  @Inject ProgramLacks lacks;
  @Inject CardsByRule cards;
  @Inject Clock clock;
  @Inject ProgramTransactions transactions;

  /**
   * The merchant's programs that are asked for.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC when the text is longer than a name
   */
  public Page<ProgramView> find(MerchantCall call, FindPrograms find) {
    Staff staff = desk.admit(call, Right.READ_PROGRAMS);
    Violations violations = new Violations();
    violations.checkTextIfAny("text", find.text().orElse(null), FindPrograms.TEXT_CHARS_MAX);
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
    return Page.of(reader.list(staff.merchantId(), find), find.page(), ProgramView::tokenId);
  }

  public ProgramView read(MerchantCall call, String tokenId) {
    return reader.view(desk.admit(call, Right.READ_PROGRAMS).merchantId(), tokenId);
  }

  /**
   * A new draft.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with what is wrong, a token id that another
   *     program has among it
   */
  public ProgramView create(MerchantCall call, CreateProgram command) {
    return desk.once(
        call,
        Right.CHANGE_PROGRAMS,
        new StaffDesk.Made<>(
            ProgramView::tokenId, (staff, made) -> reader.view(staff.merchantId(), made)),
        staff -> {
          command.check();
          return transactions.create(staff, command);
        });
  }

  /**
   * Changes texts and number rule, also of a published program.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with what is wrong, or with WrongState when the
   *     program is retired
   */
  public ProgramView change(MerchantCall call, ChangeProgram command) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    command.check();
    return Retry.onConflict(() -> transactions.change(staff, command));
  }

  /**
   * What the program's number rule, or another one that is being thought of, says of a number.
   * Nothing is kept.
   *
   * @param otherRule tried in place of the program's own
   */
  public NumberTrial tryNumber(
      MerchantCall call, String tokenId, CardNumber cardNumber, Optional<NumberRule> otherRule) {
    ProgramView program = read(call, tokenId);
    Violations violations = new Violations();
    otherRule.ifPresent(rule -> rule.check(violations, "numberRule"));
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
    NumberRule rule = otherRule.orElse(program.content().numberRule());
    List<String> faults = rule.faultsOf(cardNumber);
    return new NumberTrial(faults.isEmpty(), faults);
  }

  /**
   * How many shoppers have stored a card that the program's number rule allows, and another one
   * would not: tills would get none of them any more (spec 02, which card is sent).
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with what is wrong with the other rule
   */
  public long misfits(MerchantCall call, String tokenId, NumberRule otherRule) {
    Staff staff = desk.admit(call, Right.READ_CARDS);
    Violations violations = new Violations();
    otherRule.check(violations, "numberRule");
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
    NumberRule rule = reader.view(staff.merchantId(), tokenId).content().numberRule();
    return rule.equals(otherRule)
        ? 0
        : cards.misfits(reader.ownId(staff.merchantId(), tokenId), rule, otherRule);
  }

  /** What {@link #publish} would refuse the program for; empty: nothing. */
  public List<ProgramLack> lacks(MerchantCall call, String tokenId) {
    Staff staff = desk.admit(call, Right.READ_PROGRAMS);
    return lacks.of(reader.ownId(staff.merchantId(), tokenId), clock.now());
  }

  /**
   * Registers and shoppers see the program from now on.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState when it is no draft, lacks a
   *     picture, or is valid in no shop ({@link ProgramLack})
   */
  public ProgramView publish(MerchantCall call, String tokenId, SeenTag seen) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    return Retry.onConflict(() -> transactions.publish(staff, tokenId, seen));
  }

  /**
   * Ends the program for good, from now on. Cards, marks and scans of it stay readable.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState when it is retired already
   */
  public ProgramView retire(MerchantCall call, String tokenId, SeenTag seen) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    return Retry.onConflict(() -> transactions.retire(staff, tokenId, seen));
  }

  /**
   * Throws a draft away, with its marks and invitations, for good. Its token id is free again.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState when it is no draft
   */
  public void discard(MerchantCall call, String tokenId, SeenTag seen) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    Retry.runOnConflict(() -> transactions.discard(staff, tokenId, seen));
  }
}
