package io.merchantloyalty.invoice.staff;

import io.merchantloyalty.invoice.TerminalClosing;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.terminal.Terminal;
import io.merchantloyalty.terminal.administration.ShopTerminalReader;
import io.merchantloyalty.terminal.administration.ShopTerminalTransactions;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** What {@link TerminalRetirement} writes: the terminal, its bills, the log, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class TerminalRetirementTransactions {

  @Inject ShopTerminalTransactions terminals;
  @Inject ShopTerminalReader reader;
  @Inject TerminalClosing closing;
  @Inject Audit audit;

  public ShopTerminalView unregister(Staff staff, String terminalId, SeenTag seen) {
    Terminal terminal = terminals.terminal(staff, terminalId, Optional.of(seen));
    String sticker = closing.unregister(terminal, staff.userId());
    audit.record(
        staff
            .did("terminal.unregister")
            .on("TERMINAL", terminal.id())
            .called(terminal.terminalId())
            .changing(terminal.name() + (sticker.isEmpty() ? "" : ", sticker " + sticker), ""));
    return reader.view(staff.merchantId(), terminalId);
  }
}
