package io.merchantloyalty.web.soap;

import io.merchantloyalty.invoice.AcknowledgmentMode;
import java.util.Optional;

/** The addresses at which the one service answers (spec 03, Where). */
enum Address {
  CASH_REGISTER_2(Address.CASH_REGISTER_2_PATH),
  PROXY_2(Address.PROXY_2_PATH),
  /** The oldest one. Its clients were written for a server that did not wait without a card. */
  PROXY(Address.PROXY_PATH);

  static final String CASH_REGISTER_2_PATH = "/soap/merchant/cashregister-2";
  static final String PROXY_2_PATH = "/extclientproxy/service/v2";
  static final String PROXY_PATH = "/extclientproxy/service";

  private final String path;

  Address(String path) {
    this.path = path;
  }

  /**
   * {@code servletPath}: one of the three, as the container matched it; some clients add a slash.
   */
  static Address of(String servletPath) {
    String known =
        servletPath.endsWith("/")
            ? servletPath.substring(0, servletPath.length() - 1)
            : servletPath;
    for (Address address : values()) {
      if (address.path.equals(known)) {
        return address;
      }
    }
    throw new IllegalArgumentException("no address of this service");
  }

  /** What a mode in a sendInvoice means at this address (spec 02, table of modes). */
  Optional<AcknowledgmentMode> inForce(Optional<AcknowledgmentMode> sent) {
    boolean demands =
        sent.orElse(AcknowledgmentMode.REQUIRE_ACKNOWLEDGMENT)
            == AcknowledgmentMode.REQUIRE_ACKNOWLEDGMENT;
    return this == PROXY && demands
        ? Optional.of(AcknowledgmentMode.OPTIONAL_ACKNOWLEDGMENT)
        : sent;
  }
}
