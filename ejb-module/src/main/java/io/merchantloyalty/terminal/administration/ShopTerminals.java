package io.merchantloyalty.terminal.administration;

import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.terminal.SeqrId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * A merchant's terminals (spec 05). All of the merchant's staff may look; owners and shop managers
 * change, the latter only in shops at and below the node that they are limited to. Each method
 * refuses as {@link StaffDesk#admit}; a terminal of another merchant is not found. Runs in no
 * transaction, because the slow hash must hold no connection; what writes is {@link
 * ShopTerminalTransactions}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShopTerminals {

  @Inject StaffDesk desk;
  @Inject ShopTerminalReader reader;
  @Inject ShopTerminalList list;
  @Inject ShopTerminalTransactions transactions;
  @Inject Passwords passwords;
  @Inject Clock clock;

  /**
   * Terminals, a page at a time.
   *
   * @throws DomainException as {@link StaffDesk#admit}; REJECTED_BUSINESS_LOGIC for a node that is
   *     not the merchant's
   */
  public Page<ShopTerminalView> list(MerchantCall call, FindTerminals wanted, PageRequest page) {
    Staff staff = desk.admit(call, Right.READ_TERMINALS);
    wanted.check();
    return Page.of(list.list(staff.merchantId(), wanted, page), page, ShopTerminalView::terminalId);
  }

  /** How many there are of them in all. */
  public long count(MerchantCall call, FindTerminals wanted) {
    Staff staff = desk.admit(call, Right.READ_TERMINALS);
    wanted.check();
    return list.count(staff.merchantId(), wanted);
  }

  /** A terminal as it is; unregistered ones stay readable. */
  public ShopTerminalView read(MerchantCall call, String terminalId) {
    return reader.view(desk.admit(call, Right.READ_TERMINALS).merchantId(), terminalId);
  }

  /**
   * Reference of the shop where a terminal stood at a moment, for the question why a program was
   * valid there.
   *
   * @param at empty: now
   */
  public String shopAt(MerchantCall call, String terminalId, Optional<Instant> at) {
    Staff staff = desk.admit(call, Right.READ_TERMINALS);
    return reader.shopAt(reader.idOf(staff.merchantId(), terminalId), at.orElseGet(clock::now));
  }

  /**
   * A new terminal in a shop; without a password one is made, and told this once: a repetition of
   * the call with its Idempotency-Key is answered without it.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC or INVALID_NEW_PASSWORD with what is wrong
   */
  public PlacedTerminal place(MerchantCall call, PlaceTerminal command) {
    return desk.once(
        call,
        Right.CHANGE_TERMINALS,
        new StaffDesk.Made<>(placed -> placed.terminal().terminalId(), this::placedBefore),
        staff -> {
          command.check();
          Optional<String> made =
              command.password().isPresent()
                  ? Optional.empty()
                  : Optional.of(NewPasswords.random());
          String hash = passwords.hash(command.password().or(() -> made).orElseThrow());
          return new PlacedTerminal(transactions.place(staff, command, hash), made);
        });
  }

  /** Without the password: nobody keeps it. Whoever has lost it renews it. */
  private PlacedTerminal placedBefore(Staff staff, String terminalId) {
    return new PlacedTerminal(reader.view(staff.merchantId(), terminalId), Optional.empty());
  }

  /**
   * Renames a terminal, moves it, or changes its setting.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with what is wrong; with {@link
   *     io.merchantloyalty.shared.Details.Changed} when another user has changed it meanwhile
   */
  public ShopTerminalView change(MerchantCall call, ChangeTerminal command) {
    Staff staff = desk.admit(call, Right.CHANGE_TERMINALS);
    command.check();
    return Retry.onConflict(() -> transactions.change(staff, command));
  }

  /**
   * Another password, made here and told this once; the old one and all tokens end.
   *
   * @param seen of two who renew it for the same state the second is refused, or it would end the
   *     password that the first is just typing into the till
   */
  public PlacedTerminal renewPassword(MerchantCall call, String terminalId, SeenTag seen) {
    Staff staff = desk.admit(call, Right.CHANGE_TERMINALS);
    String password = NewPasswords.random();
    String hash = passwords.hash(password);
    ShopTerminalView view =
        Retry.onConflict(() -> transactions.renewPassword(staff, terminalId, seen, hash));
    return new PlacedTerminal(view, Optional.of(password));
  }

  /**
   * Puts a sticker beside a terminal, in place of one that it had.
   *
   * @param seqrId 1 to 40 letters and digits, in any letter case
   * @throws DomainException INVALID_SEQR_ID when it is not such a text, or another terminal has it
   */
  public ShopTerminalView assignSeqrId(
      MerchantCall call, String terminalId, SeenTag seen, String seqrId) {
    Staff staff = desk.admit(call, Right.CHANGE_TERMINALS);
    SeqrId id =
        SeqrId.read(seqrId)
            .orElseThrow(
                () ->
                    DomainException.violated(
                        ResultCode.INVALID_SEQR_ID, Violation.of("seqrId", SeqrId.RULE, seqrId)));
    return Retry.onConflict(() -> transactions.assignSeqrId(staff, terminalId, seen, id));
  }

  /** Takes the sticker away; nothing happens when there is none. */
  public ShopTerminalView freeSeqrId(MerchantCall call, String terminalId, SeenTag seen) {
    Staff staff = desk.admit(call, Right.CHANGE_TERMINALS);
    return Retry.onConflict(() -> transactions.freeSeqrId(staff, terminalId, seen));
  }
}
