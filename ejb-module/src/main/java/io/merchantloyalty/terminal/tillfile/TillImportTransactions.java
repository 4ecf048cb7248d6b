package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.merchant.ShopNode;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.treefile.ShopsByName;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.UniqueKey;
import io.merchantloyalty.terminal.Terminal;
import io.merchantloyalty.terminal.TerminalIds;
import io.merchantloyalty.terminal.TerminalKind;
import io.merchantloyalty.terminal.administration.ShopTerminalTransactions;
import io.merchantloyalty.work.WorkLine;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes some lines of a file of tills, together with the step of the work that they are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class TillImportTransactions {

  @Inject ShopTerminalTransactions terminals;
  @Inject Audit audit;
  @Inject Clock clock;
  @Inject Ids ids;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /**
   * Registers or changes tills.
   *
   * @param hashes of their new passwords, in the same order; empty text: the password stays
   * @param shops all of the merchant's
   * @param step tells of what was done, in this transaction
   */
  public void write(
      Staff staff,
      List<TillPlan> plans,
      List<String> hashes,
      ShopsByName.Directory shops,
      Consumer<List<WorkLine>> step) {
    List<WorkLine> lines = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      TillPlan plan = plans.get(i);
      lines.add(
          plan.isNew()
              ? make(staff, plan, hashes.get(i))
              : change(staff, plan, hashes.get(i), shops));
    }
    flush();
    step.accept(lines);
  }

  /** Between the look and the write somebody else may have taken an id: the keys decide. */
  private void flush() {
    try {
      em.flush();
    } catch (PersistenceException failure) {
      if (UniqueKey.isTaken(failure, "terminal_terminal_id")
          || UniqueKey.isTaken(failure, "terminal_seqr_id")) {
        throw DomainException.wrongState(
            "somebody has taken a terminal id or SEQR id of the file meanwhile: check it again",
            "TAKEN");
      }
      throw failure;
    }
  }

  private WorkLine make(Staff staff, TillPlan plan, String hash) {
    TillRow row = plan.row();
    ShopNode shop = shop(staff, plan.shop().orElseThrow());
    Instant now = clock.now();
    long id = ids.next();
    String terminalId = row.terminalId().orElseGet(TerminalIds::random);
    boolean webshop = row.kind().filter(kind -> kind == TerminalKind.WEBSHOP).isPresent();
    Terminal terminal =
        webshop
            ? Terminal.webshop(id, terminalId, staff.merchantId(), shop.id(), now)
            : Terminal.cashRegister(id, terminalId, staff.merchantId(), shop.id(), now);
    terminal.named(row.externalId().orElseThrow(), row.wantedName()).signingInWith(hash);
    row.seqrId().ifPresent(terminal::assignSeqrId);
    row.rowsMayDiffer().ifPresent(terminal::acceptRowsThatDiffer);
    em.persist(terminal);
    record(staff, "terminal.register", terminal, "", said(terminal, shop.name()));
    return TillOutcome.made(plan);
  }

  /**
   * The till may have changed since the line was planned: what it is now decides. A line that
   * wanted nothing changed touches nothing, for it may be of a till that the user may not change.
   */
  private WorkLine change(Staff staff, TillPlan plan, String hash, ShopsByName.Directory shops) {
    WorkLine planned = plan.line(shops);
    if (planned.isUnchanged()) {
      return planned;
    }
    TillRow row = plan.row();
    Terminal terminal =
        terminals.terminal(
            staff, plan.till().map(TillState::terminalId).orElseThrow(), Optional.empty());
    TillState before = TillState.of(terminal);
    TillState after = before.after(row, plan.shop());
    WorkLine line = TillOutcome.changed(row, before, after, shops);
    ShopNode from = em.find(ShopNode.class, terminal.shopNodeId());
    ShopNode shop = from;
    String saidBefore = said(terminal, from.name());
    if (before.shopId() != after.shopId()) {
      shop = shop(staff, plan.shop().orElseThrow());
      terminals.move(terminal, shop);
    }
    terminal.named(after.externalId(), after.name());
    row.seqrId().ifPresent(terminal::assignSeqrId);
    terminal.acceptRowsThatDiffer(after.rowsMayDiffer());
    if (!hash.isEmpty()) {
      terminal.changePassword(hash);
      record(staff, "terminal.password", terminal, "", "a new password");
    }
    if (!after.equals(before)) {
      record(staff, "terminal.change", terminal, saidBefore, said(terminal, shop.name()));
    }
    return line;
  }

  private ShopNode shop(Staff staff, ShopsByName.Shop shop) {
    return terminals.shop(staff, shop.reference());
  }

  private void record(Staff staff, String action, Terminal terminal, String before, String after) {
    audit.record(
        staff
            .did(action)
            .on("TERMINAL", terminal.id())
            .called(terminal.terminalId())
            .changing(before, after));
  }

  private static String said(Terminal terminal, String shop) {
    return ShopTerminalTransactions.described(terminal, shop)
        + terminal.seqrId().map(id -> ", sticker " + id).orElse("");
  }
}
