package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.CardNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Tells whether two updates say the same: a register that heard no answer sends its update again.
 */
final class UpdateFingerprint {

  private UpdateFingerprint() {}

  /** SHA-256 of all that was sent. */
  static byte[] of(UpdateInvoice command) {
    StringBuilder text = new StringBuilder(command.content().toString());
    for (SentToken token : command.tokens().orElse(List.of())) {
      text.append('\n').append(token.id()).append('\n').append(token.value().map(CardNumber::sent));
      text.append('\n').append(token.description()).append('\n').append(token.status());
    }
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
