package io.merchantloyalty.merchant.signin;

import io.merchantloyalty.security.Guess;
import io.merchantloyalty.security.GuessLimits;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.security.SignInLog;
import io.merchantloyalty.shared.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** One look at the code that a user shows, limited like a password; with no transaction open. */
@ApplicationScoped
public class CodeCheck {

  @Inject SecondFactors factors;
  @Inject GuessLimits limits;
  @Inject SignInLog log;

  /**
   * Whether it is a code of this user's that was good until now.
   *
   * @throws io.merchantloyalty.shared.DomainException as {@link GuessLimits#count}
   */
  public boolean isRight(long userId, String code, Origin origin) {
    Guess guess =
        Guess.atCode(PrincipalKind.MERCHANT_USER, userId, origin.address().orElse("unknown"));
    boolean locks = limits.count(guess);
    if (Retry.onConflict(() -> factors.use(userId, code, origin))) {
      limits.right(guess);
      return true;
    }
    Retry.runOnConflict(
        () -> log.failed(PrincipalKind.MERCHANT_USER, Optional.of(userId), guess.source(), locks));
    return false;
  }
}
