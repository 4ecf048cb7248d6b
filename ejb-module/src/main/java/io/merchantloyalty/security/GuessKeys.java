package io.merchantloyalty.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Under which names the counts of a guess are kept: hashes, so that nothing that was typed is
 * stored. The name of a pair begins with that of its target.
 */
public record GuessKeys(String pair, String target, String source) {

  static GuessKeys of(Guess guess) {
    String target = target(guess.target());
    String source = text(SourceLimits.hash(guess.source()));
    return new GuessKeys(target + ":" + source, target, source);
  }

  static String target(String target) {
    try {
      return text(MessageDigest.getInstance("SHA-256").digest(target.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String text(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
