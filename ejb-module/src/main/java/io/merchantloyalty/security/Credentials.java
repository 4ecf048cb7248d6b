package io.merchantloyalty.security;

/** What a caller shows on a call, before anybody has checked it against the principal's row. */
public sealed interface Credentials {

  /**
   * A name with its password. {@code principal} is a terminal id, an operator's user id, or {@code
   * reseller/user} for a merchant's user (spec 03: both in one, joined by a slash). {@code source}
   * is the caller's address, for {@link GuessLimits}.
   */
  record Password(String principal, String password, String source) implements Credentials {
    @Override
    public String toString() {
      return "Password[principal=" + principal + "]";
    }
  }

  /**
   * A key of a merchant's own system, as it came.
   *
   * @param text {@link #PREFIX} and 256 random bits
   */
  record ApiKey(String text) implements Credentials {

    /** So that a key is known for what it is wherever it turns up. */
    public static final String PREFIX = "mlk_";

    @Override
    public String toString() {
      return "ApiKey";
    }
  }

  /** A bearer token whose signature and age were right. */
  record Bearer(AccessToken token) implements Credentials {}
}
