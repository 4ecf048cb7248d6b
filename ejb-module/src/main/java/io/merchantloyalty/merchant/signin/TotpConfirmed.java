package io.merchantloyalty.merchant.signin;

import java.util.List;

/**
 * From now on the user's sign-in asks for a code.
 *
 * @param user with whom this session goes on; all others have ended
 * @param recoveryCodes to be kept on paper; shown once
 */
public record TotpConfirmed(ConsoleUser user, List<String> recoveryCodes) {

  public TotpConfirmed {
    recoveryCodes = List.copyOf(recoveryCodes);
  }

  @Override
  public String toString() {
    return "TotpConfirmed[user=" + user + "]";
  }
}
