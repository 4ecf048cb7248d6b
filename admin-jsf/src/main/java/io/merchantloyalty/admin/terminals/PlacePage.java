package io.merchantloyalty.admin.terminals;

import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.ShownOnce;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.tree.NodePicker;
import io.merchantloyalty.admin.users.NodeChoice;
import io.merchantloyalty.terminal.TerminalKind;
import io.merchantloyalty.terminal.administration.PlaceTerminal;
import io.merchantloyalty.terminal.administration.PlacedTerminal;
import io.merchantloyalty.terminal.administration.ShopTerminals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** {@code terminals/place.xhtml}: a new terminal. Its password is told once, on the page after. */
@Named("terminalsPlace")
@RequestScoped
public class PlacePage {

  private static final String PAGE = "/admin/terminals/edit.xhtml?terminal=";

  @Inject Visitor visitor;
  @Inject ShopTerminals terminals;
  @Inject NodePicker picker;
  @Inject Notices notices;
  @Inject ShownOnce shownOnce;

  private TerminalKind kind = TerminalKind.CASH_REGISTER;
  private String externalId;
  private String name;
  private NodeChoice shop;
  private String node;

  public void open() {
    if (node != null && !node.isBlank()) {
      shop = picker.choice(node);
    }
  }

  public String place() {
    PlacedTerminal placed =
        terminals.place(
            visitor.call(),
            new PlaceTerminal(kind, externalId, name, shop.reference(), Optional.empty()));
    keep(shownOnce, placed);
    notices.done("terminals.placed", placed.terminal().name());
    return PAGE + placed.terminal().terminalId() + "&faces-redirect=true";
  }

  /** The new password is shown on the till's page until the user has saved it. */
  static void keep(ShownOnce shownOnce, PlacedTerminal placed) {
    String terminalId = placed.terminal().terminalId();
    shownOnce.keep(
        new ShownOnce.Waiting(
            secret(terminalId),
            placed.terminal().name(),
            PAGE + terminalId,
            List.of(placed.newPassword().orElseThrow())));
  }

  /** The key of a till's password among what is shown once. */
  static String secret(String terminalId) {
    return "till:" + terminalId;
  }

  public TerminalKind[] getKinds() {
    return TerminalKind.values();
  }

  public TerminalKind getKind() {
    return kind;
  }

  public void setKind(TerminalKind kind) {
    this.kind = kind;
  }

  public String getExternalId() {
    return externalId;
  }

  public void setExternalId(String externalId) {
    this.externalId = externalId;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public NodeChoice getShop() {
    return shop;
  }

  public void setShop(NodeChoice shop) {
    this.shop = shop;
  }

  public String getNode() {
    return node;
  }

  public void setNode(String node) {
    this.node = node;
  }
}
