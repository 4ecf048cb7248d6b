package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.wallet.activation.AskedCode;
import java.util.Optional;

/**
 * A code is on its way, or none because the number is nobody's: the answer is the same.
 *
 * @param expiresIn seconds
 * @param demoCode the code itself: in a demo only, where no SMS is sent
 */
public record AskedCodeBody(long expiresIn, Optional<String> demoCode) {

  static AskedCodeBody of(AskedCode asked) {
    return new AskedCodeBody(asked.validFor().toSeconds(), asked.shown());
  }

  @Override
  public String toString() {
    return "AskedCodeBody";
  }
}
