package io.merchantloyalty.terminal.administration;

import io.merchantloyalty.merchant.ShopNode;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.merchant.tree.ShopNodeReader;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.GuessLimits;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.shared.UniqueKey;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.terminal.ExternalIds;
import io.merchantloyalty.terminal.SeqrId;
import io.merchantloyalty.terminal.Terminal;
import io.merchantloyalty.terminal.TerminalIds;
import io.merchantloyalty.terminal.TerminalKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;

/** What {@link ShopTerminals} writes, each call in one transaction: the terminal, then its shop. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ShopTerminalTransactions {

  private static final String SEQR_ID_KEY = "terminal_seqr_id";

  private static final String MOVED =
      "insert into terminal_move (terminal_id, moved_at, from_shop_id)"
          + " values (:terminal, :now, :shop)";

  @Inject ShopTerminalReader reader;
  @Inject ShopNodeReader nodes;
  @Inject StaffDesk desk;
  @Inject ExternalIds externalIds;
  @Inject Audit audit;
  @Inject GuessLimits guessLimits;
  @Inject Clock clock;
  @Inject Ids ids;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public ShopTerminalView place(Staff staff, PlaceTerminal command, String passwordHash) {
    ShopNode shop = shop(staff, command.shop(), LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.now();
    Terminal terminal =
        made(command.kind(), staff.merchantId(), shop.id(), now)
            .named(command.externalId().strip(), command.name().strip())
            .signingInWith(passwordHash);
    checkName(terminal);
    em.persist(terminal);
    record(staff, "terminal.register", terminal, "", described(terminal, shop.name()));
    return view(staff, terminal);
  }

  public ShopTerminalView change(Staff staff, ChangeTerminal command) {
    Terminal terminal = terminal(staff, command.terminalId(), Optional.of(command.seen()));
    ShopNode from = em.find(ShopNode.class, terminal.shopNodeId());
    String before = described(terminal, from.name());
    boolean moves = !from.reference().equals(command.shop());
    boolean renamed = !terminal.externalId().equals(command.externalId().strip());
    ShopNode shop = from;
    if (moves) {
      shop = shop(staff, command.shop(), LockModeType.PESSIMISTIC_WRITE);
      move(terminal, shop);
    } else if (renamed) {
      em.lock(shop, LockModeType.PESSIMISTIC_WRITE);
    }
    terminal.named(command.externalId().strip(), command.name().strip());
    if (moves || renamed) {
      checkName(terminal);
    }
    terminal.acceptRowsThatDiffer(command.acceptsRowsThatDiffer());
    record(staff, "terminal.change", terminal, before, described(terminal, shop.name()));
    return view(staff, terminal);
  }

  public ShopTerminalView renewPassword(
      Staff staff, String terminalId, SeenTag seen, String passwordHash) {
    Terminal terminal = terminal(staff, terminalId, Optional.of(seen));
    terminal.changePassword(passwordHash);
    guessLimits.forget(PrincipalKind.TERMINAL, terminal.id());
    record(staff, "terminal.password", terminal, "", "a new password");
    return view(staff, terminal);
  }

  public ShopTerminalView assignSeqrId(
      Staff staff, String terminalId, SeenTag seen, SeqrId seqrId) {
    Terminal terminal = terminal(staff, terminalId, Optional.of(seen));
    String before = terminal.seqrId().orElse("");
    terminal.assignSeqrId(seqrId);
    try {
      em.flush();
    } catch (PersistenceException failure) {
      throw UniqueKey.isTaken(failure, SEQR_ID_KEY)
          ? DomainException.violated(
              ResultCode.INVALID_SEQR_ID,
              Violation.of("seqrId", "must not be on another terminal already", seqrId.text()))
          : failure;
    }
    record(staff, "terminal.seqr-id", terminal, before, seqrId.text());
    return view(staff, terminal);
  }

  public ShopTerminalView freeSeqrId(Staff staff, String terminalId, SeenTag seen) {
    Terminal terminal = terminal(staff, terminalId, Optional.of(seen));
    if (terminal.seqrId().isPresent()) {
      record(staff, "terminal.seqr-id", terminal, terminal.seqrId().get(), "");
      terminal.freeSeqrId();
    }
    return view(staff, terminal);
  }

  private void checkName(Terminal terminal) {
    externalIds.mustBeFree(
        terminal.merchantId(), terminal.shopNodeId(), terminal.externalId(), terminal.id());
  }

  private Terminal made(TerminalKind kind, long merchantId, long shopNodeId, Instant now) {
    return switch (kind) {
      case CASH_REGISTER ->
          Terminal.cashRegister(ids.next(), TerminalIds.random(), merchantId, shopNodeId, now);
      case WEBSHOP ->
          Terminal.webshop(ids.next(), TerminalIds.random(), merchantId, shopNodeId, now);
    };
  }

  /**
   * A terminal that is about to be changed: locked, in service, within reach, and as the caller saw
   * it.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Terminal terminal(Staff staff, String terminalId, Optional<SeenTag> seen) {
    Terminal terminal =
        em.find(
            Terminal.class,
            reader.idOf(staff.merchantId(), terminalId),
            LockModeType.PESSIMISTIC_WRITE);
    desk.checkReach(staff, terminal.shopNodeId());
    seen.ifPresent(tag -> tag.mustBe(reader.view(staff.merchantId(), terminalId).tag()));
    if (!terminal.isRegistered()) {
      throw new DomainException(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          "the terminal is unregistered",
          new Details.WrongState("UNREGISTERED"));
    }
    return terminal;
  }

  /** Puts a locked terminal into another locked shop, and writes down where it stood. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void move(Terminal terminal, ShopNode shop) {
    em.createNativeQuery(MOVED)
        .setParameter("terminal", terminal.id())
        .setParameter("now", clock.now())
        .setParameter("shop", terminal.shopNodeId())
        .executeUpdate();
    terminal.moveTo(shop.id());
  }

  /** A retirement of the shop waits until this commits, or is seen here. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public ShopNode shop(Staff staff, String reference) {
    return shop(staff, reference, LockModeType.PESSIMISTIC_READ);
  }

  private ShopNode shop(Staff staff, String reference, LockModeType lock) {
    ShopNode shop =
        nodes
            .idIfAny(staff.merchantId(), reference)
            .map(id -> em.find(ShopNode.class, id, lock))
            .filter(ShopNode::takesTerminals)
            .orElseThrow(
                () ->
                    DomainException.violated(
                        ResultCode.REJECTED_BUSINESS_LOGIC,
                        Violation.of(
                            "shop", "must be a shop of yours that is in service", reference)));
    desk.checkReach(staff, shop.id());
    return shop;
  }

  private ShopTerminalView view(Staff staff, Terminal terminal) {
    em.flush();
    return reader.view(staff.merchantId(), terminal.terminalId());
  }

  private void record(Staff staff, String action, Terminal terminal, String before, String after) {
    audit.record(
        staff
            .did(action)
            .on("TERMINAL", terminal.id())
            .called(terminal.terminalId())
            .changing(before, after));
  }

  /** For the audit log. */
  public static String described(Terminal terminal, String shop) {
    return terminal.kind()
        + " "
        + terminal.name()
        + " ("
        + terminal.externalId()
        + ") in "
        + shop
        + (terminal.acceptsRowsThatDiffer() ? ", rows may differ" : "");
  }
}
