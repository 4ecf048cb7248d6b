package io.merchantloyalty.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IP addresses as text. No name is ever looked up. */
final class Addresses {

  /**
   * The longest text of an address (RFC 4291, with an IPv4 address at its end), with brackets and
   * port.
   */
  private static final int CHARS_MAX = 60;

  private static final Pattern V4 =
      Pattern.compile("((?:[0-9]{1,3}\\.){3}[0-9]{1,3})(?::[0-9]{1,5})?");
  private static final Pattern V6_IN_BRACKETS =
      Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::[0-9]{1,5})?");
  private static final Pattern V6 = Pattern.compile("([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)");

  private Addresses() {}

  /** Reads an address with or without a port; empty when the text is no address. */
  static Optional<String> read(String text) {
    String stripped = text.strip();
    if (stripped.length() > CHARS_MAX) {
      return Optional.empty();
    }
    for (Pattern pattern : new Pattern[] {V4, V6_IN_BRACKETS, V6}) {
      Matcher matcher = pattern.matcher(stripped);
      if (matcher.matches()) {
        return bytes(matcher.group(1)).map(address -> matcher.group(1));
      }
    }
    return Optional.empty();
  }

  /** The 4 or 16 bytes of an address. An IPv4 address written as IPv6 has 4. */
  static Optional<byte[]> bytes(String address) {
    if (address.indexOf(':') < 0 && !V4.matcher(address).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
