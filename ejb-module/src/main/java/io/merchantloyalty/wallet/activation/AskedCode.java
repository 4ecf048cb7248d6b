package io.merchantloyalty.wallet.activation;

import java.time.Duration;
import java.util.Optional;

/**
 * A code is on its way.
 *
 * @param shown the code itself, in a demo only
 */
public record AskedCode(Duration validFor, Optional<String> shown) {

  @Override
  public String toString() {
    return "AskedCode[validFor=" + validFor + "]";
  }
}
