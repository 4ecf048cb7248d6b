package io.merchantloyalty.admin.why;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.merchantloyalty.terminal.administration.ShopTerminalView;
import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.regex.Pattern;

/** A till that may be chosen. */
public record TillChoice(String terminalId, String name, String shopName) implements Serializable {

  /** In no terminal id and no coded name, and such as a page can hold. */
  private static final String SEPARATOR = "|";

  static TillChoice of(ShopTerminalView terminal) {
    return new TillChoice(terminal.terminalId(), terminal.name(), terminal.shopName());
  }

  public String label() {
    return name + " (" + shopName + ")";
  }

  /** As the page sends it back. */
  String text() {
    return terminalId
        + SEPARATOR
        + URLEncoder.encode(name, UTF_8)
        + SEPARATOR
        + URLEncoder.encode(shopName, UTF_8);
  }

  static TillChoice read(String text) {
    String[] parts = text.split(Pattern.quote(SEPARATOR), 3);
    return new TillChoice(
        parts[0],
        parts.length > 1 ? URLDecoder.decode(parts[1], UTF_8) : "",
        parts.length > 2 ? URLDecoder.decode(parts[2], UTF_8) : "");
  }
}
