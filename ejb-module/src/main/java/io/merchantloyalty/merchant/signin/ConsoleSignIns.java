package io.merchantloyalty.merchant.signin;

import io.merchantloyalty.merchant.MerchantUserLookup;
import io.merchantloyalty.merchant.MerchantUserRow;
import io.merchantloyalty.merchant.MerchantUsers;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.security.SignInLog;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Signing in on the console: the password, and then the code of an authenticator, or a recovery
 * code, if the user has turned that on. Runs in no transaction: the slow hash must hold no
 * connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConsoleSignIns {

  @Inject MerchantUsers users;
  @Inject MerchantUserLookup lookup;
  @Inject CodeCheck codes;
  @Inject SignInLog log;

  /**
   * The first step.
   *
   * @param password of {@code reseller/user}, such as {@code public_test_shop/9900}
   * @throws DomainException as {@link MerchantUsers#withPassword}, with the seconds to wait after
   *     too many wrong ones
   */
  public SignedIn signIn(Credentials.Password password, Origin origin) {
    MerchantUserRow row = users.withPassword(password);
    if (!row.codeNeeded()) {
      told(row.user().id(), origin);
    }
    return new SignedIn(
        new ConsoleUser(row.user().id(), row.credentialVersion(), !row.codeNeeded()),
        row.codeNeeded());
  }

  /**
   * The second step: a code of the authenticator, each good once and for 30 seconds before and
   * after its own, or one of the recovery codes.
   *
   * @param pending from {@link #signIn}
   * @return the user, who can now do something
   * @throws DomainException AUTHENTICATION_FAILED when the code is not right, or the password has
   *     been changed or the user disabled since the first step; INVALID_INITIATOR_PRINCIPAL_STATE
   *     with the seconds to wait after too many wrong ones
   */
  public ConsoleUser enterCode(ConsoleUser pending, String code, Origin origin) {
    boolean holds =
        lookup
            .byId(pending.id())
            .filter(row -> row.enabled() && row.credentialVersion() == pending.credentialVersion())
            .isPresent();
    if (!holds) {
      throw new DomainException(ResultCode.AUTHENTICATION_FAILED, "please sign in again");
    }
    if (!codes.isRight(pending.id(), code, origin)) {
      throw new DomainException(
          ResultCode.AUTHENTICATION_FAILED, "the code is wrong, too old, or was used before");
    }
    told(pending.id(), origin);
    return new ConsoleUser(pending.id(), pending.credentialVersion(), true);
  }

  private void told(long userId, Origin origin) {
    String source = origin.address().orElse("unknown");
    Retry.runOnConflict(() -> log.signedIn(PrincipalKind.MERCHANT_USER, userId, source));
  }
}
