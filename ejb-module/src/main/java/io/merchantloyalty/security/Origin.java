package io.merchantloyalty.security;

import java.util.Optional;

/**
 * Where a call came from, for the audit log.
 *
 * @param address of the caller's end of the connection; empty when nobody knows it
 * @param correlationId finds the call in the server's log
 */
public record Origin(Optional<String> address, Optional<String> correlationId) {

  /** Of calls that no outside party made. */
  public static Origin unknown() {
    return new Origin(Optional.empty(), Optional.empty());
  }
}
