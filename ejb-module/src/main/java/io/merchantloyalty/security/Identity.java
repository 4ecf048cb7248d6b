package io.merchantloyalty.security;

import java.util.Optional;

/**
 * Who the call on this thread has proved to be, for the log of calls. Whoever finds credentials to
 * be right notes it; a name that somebody only claims is not noted, because it may be a password
 * that was typed into the wrong field. The web module forgets it before each call.
 *
 * @param kind a {@link PrincipalKind}, or {@code API_KEY}
 * @param id what a terminal signs in with; of anybody else the internal id, as {@code
 *     audit_entry.actor_id} has it. Never a phone number
 */
public record Identity(String kind, String id) {

  private static final String API_KEY = "API_KEY";
  private static final ThreadLocal<Identity> CURRENT = new ThreadLocal<>();

  /** The caller is this terminal. */
  public static void ofTerminal(String terminalId) {
    CURRENT.set(new Identity(PrincipalKind.TERMINAL.name(), terminalId));
  }

  /** The caller is this user: a merchant's, a shopper or an operator. */
  public static void ofUser(PrincipalKind kind, long id) {
    CURRENT.set(new Identity(kind.name(), String.valueOf(id)));
  }

  /** The caller has shown this API key. */
  public static void ofApiKey(long id) {
    CURRENT.set(new Identity(API_KEY, String.valueOf(id)));
  }

  /** Empty when nobody has proved anything on this thread. */
  public static Optional<Identity> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Another call begins, or this one has ended. */
  public static void forget() {
    CURRENT.remove();
  }
}
