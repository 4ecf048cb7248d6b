package io.merchantloyalty.security;

import java.util.Optional;

/**
 * One attempt at a secret: at whose, and from where. Attempts at the same secret have the same
 * {@code target}, in whatever spelling its owner was named; nobody's secret is a target of its own,
 * so that what is not there is limited like what is there.
 *
 * @param target never leaves the process: only its hash is stored
 * @param source the caller's address as text
 */
public record Guess(String target, String source) {

  /**
   * At a password.
   *
   * @param id of the principal that was named; empty: there is none
   * @param name as the caller wrote it
   */
  public static Guess atPassword(
      PrincipalKind kind, Optional<Long> id, String name, String source) {
    return new Guess(id.map(known -> passwordOf(kind, known)).orElse(kind + "?" + name), source);
  }

  /** At the second factor of somebody whose password was right. */
  public static Guess atCode(PrincipalKind kind, long id, String source) {
    return new Guess("CODE:" + kind + ":" + id, source);
  }

  /**
   * At the activation code of a phone number, whether it has one or not.
   *
   * @param msisdn digits with country code
   */
  public static Guess atActivationCode(String msisdn, String source) {
    return new Guess("ACTIVATION:" + msisdn, source);
  }

  static String passwordOf(PrincipalKind kind, long id) {
    return kind + ":" + id;
  }

  /** The name may be a password that was typed into the wrong field. */
  @Override
  public String toString() {
    return "Guess[source=" + source + "]";
  }
}
