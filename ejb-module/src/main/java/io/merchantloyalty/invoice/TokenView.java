package io.merchantloyalty.invoice;

import java.util.Optional;

/** A customer token as a register gets it: 0 pending, 1 used, 90 blocked, 99 invalid or unknown. */
public record TokenView(
    String id, Optional<String> value, Optional<String> description, int status) {

  @Override
  public String toString() {
    return "TokenView[id=" + id + ", status=" + status + "]";
  }
}
