package io.merchantloyalty.merchant.signin;

import io.merchantloyalty.security.Guess;
import io.merchantloyalty.security.GuessLimits;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** One look at the code that a user shows, limited like a password; with no transaction open. */
@ApplicationScoped
public class CodeCheck {

  @Inject SecondFactors factors;
  @Inject GuessLimits limits;

  /**
   * Whether it is a code of this user's that was good until now.
   *
   * @throws io.merchantloyalty.shared.DomainException as {@link GuessLimits#count}
   */
  public boolean isRight(long userId, String code, Origin origin) {
    Guess guess =
        Guess.atCode(PrincipalKind.MERCHANT_USER, userId, origin.address().orElse("unknown"));
    limits.count(guess);
    boolean right = Retry.onConflict(() -> factors.use(userId, code, origin));
    if (right) {
      limits.right(guess);
    }
    return right;
  }
}
