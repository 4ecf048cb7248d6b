package io.merchantloyalty.merchant;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.AccessTokens;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.Identity;
import io.merchantloyalty.security.IssuedToken;
import io.merchantloyalty.security.PasswordCheck;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.security.SignInLog;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Signs in the people who work for a merchant (spec 03, {@code RESELLERUSER}). Runs in no
 * transaction: the slow hash must hold no connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MerchantUsers {

  @Inject MerchantUserLookup lookup;
  @Inject PasswordCheck passwordCheck;
  @Inject AccessTokens tokens;
  @Inject SignInLog log;

  /**
   * The user with this name and password, whether or not a code is needed as well: for the console,
   * which asks for it next.
   *
   * @throws DomainException as {@link #authenticate}
   */
  public MerchantUserRow withPassword(Credentials.Password password) {
    return enabled(byPassword(password));
  }

  /**
   * Who is calling, by one SELECT. A bearer token names no shop: it stands for the user at the
   * merchant, see {@link #signIn}.
   *
   * @throws DomainException INITIATOR_PRINCIPAL_NOT_FOUND when there is no such reseller or user,
   *     AUTHENTICATION_FAILED when the password or the token is wrong (both take the same time),
   *     INVALID_INITIATOR_PRINCIPAL_STATE when they were right but the user is disabled, or with
   *     the seconds to wait after too many wrong passwords, ACCESS_DENIED for another kind of
   *     principal's token, for an API key, and when the user has a second factor that no password
   *     stands for
   */
  public AuthenticatedMerchantUser authenticate(Credentials credentials) {
    MerchantUserRow row;
    if (credentials instanceof Credentials.Password password) {
      row = passwordAlone(byPassword(password));
    } else if (credentials instanceof Credentials.Bearer bearer) {
      row = byToken(bearer.token());
    } else {
      throw new DomainException(ResultCode.ACCESS_DENIED, "no API key does this");
    }
    return enabled(row).user();
  }

  /**
   * A bearer token for the calls that follow. None is given to a reseller id that names a shop: the
   * token could not say which, and what is meant for that shop would silently go to the merchant's
   * default shop.
   *
   * @throws DomainException as {@link #authenticate}; ACCESS_DENIED for a shop's reseller id
   */
  public IssuedToken signIn(Credentials.Password password) {
    MerchantUserRow row = enabled(passwordAlone(byPassword(password)));
    AuthenticatedMerchantUser user = row.user();
    if (user.shopNodeId().isPresent()) {
      throw new DomainException(
          ResultCode.ACCESS_DENIED,
          "tokens are for the merchant's own reseller id; a shop's signs in on each call");
    }
    Retry.runOnConflict(
        () -> log.signedIn(PrincipalKind.MERCHANT_USER, user.id(), password.source()));
    return tokens.issue(PrincipalKind.MERCHANT_USER, user.id(), row.credentialVersion());
  }

  private MerchantUserRow byPassword(Credentials.Password password) {
    Optional<MerchantUserRow> found =
        ResellerPrincipal.read(password.principal())
            .flatMap(principal -> lookup.byPrincipal(principal.resellerId(), principal.userId()));
    boolean right =
        passwordCheck.isRight(
            PrincipalKind.MERCHANT_USER, password, found.map(MerchantUserRow::storedPassword));
    MerchantUserRow row =
        found.orElseThrow(
            () -> new DomainException(ResultCode.INITIATOR_PRINCIPAL_NOT_FOUND, "no such user"));
    if (!right) {
      throw new DomainException(ResultCode.AUTHENTICATION_FAILED, "wrong password");
    }
    return row;
  }

  private MerchantUserRow byToken(AccessToken token) {
    if (token.kind() != PrincipalKind.MERCHANT_USER) {
      throw new DomainException(ResultCode.ACCESS_DENIED, "only a merchant's user may do this");
    }
    return lookup
        .byId(token.principalId())
        .filter(row -> row.credentialVersion() == token.credentialVersion())
        .orElseThrow(
            () ->
                new DomainException(
                    ResultCode.AUTHENTICATION_FAILED, "the token is no longer valid"));
  }

  /** Said only to who knows the password. */
  private static MerchantUserRow passwordAlone(MerchantUserRow row) {
    if (row.codeNeeded()) {
      throw new DomainException(
          ResultCode.ACCESS_DENIED,
          "this user signs in on the console, with a code; other systems use an API key");
    }
    return row;
  }

  /** Said only to who has proved to be the user. */
  private static MerchantUserRow enabled(MerchantUserRow row) {
    if (!row.enabled()) {
      throw new DomainException(
          ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE, "the user is disabled");
    }
    Identity.ofUser(PrincipalKind.MERCHANT_USER, row.user().id());
    return row;
  }
}
