package io.merchantloyalty.admin.why;

import io.merchantloyalty.terminal.administration.ShopTerminalView;
import java.io.Serializable;

/** A till that may be chosen. */
public record TillChoice(String terminalId, String name, String shopName) implements Serializable {

  private static final String SEPARATOR = "\u001f";

  static TillChoice of(ShopTerminalView terminal) {
    return new TillChoice(terminal.terminalId(), terminal.name(), terminal.shopName());
  }

  public String label() {
    return name + " (" + shopName + ")";
  }

  /** As the page sends it back. */
  String text() {
    return terminalId + SEPARATOR + name + SEPARATOR + shopName;
  }

  static TillChoice read(String text) {
    String[] parts = text.split(SEPARATOR, 3);
    return new TillChoice(
        parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
  }
}
