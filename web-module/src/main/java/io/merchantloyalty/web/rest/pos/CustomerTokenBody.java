package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.TokenView;
import java.util.Optional;

/**
 * A loyalty card on a bill.
 *
 * @param value the card number
 * @param status 0: for the register to consider; 1: used; 90: blocked; 99: invalid or unknown
 */
public record CustomerTokenBody(
    String id, Optional<String> value, Optional<String> description, int status) {

  static CustomerTokenBody of(TokenView view) {
    return new CustomerTokenBody(view.id(), view.value(), view.description(), view.status());
  }
}
