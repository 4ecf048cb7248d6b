package io.merchantloyalty.security;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Violation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may act as an operator. Runs outside any transaction: a password check holds no connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Operators {

  @Inject OperatorRows rows;
  @Inject PasswordCheck passwordCheck;
  @Inject AccessTokens tokens;
  @Inject OperatorFactors factors;
  @Inject GuessLimits limits;
  @Inject SignInLog log;

  /**
   * The password of a demo's operator is public, and this operator signs in with the password
   * alone.
   */
  @Inject
  @ConfigProperty(name = "loyalty.demo", defaultValue = "false")
  boolean demo;

  /**
   * A bearer token for an operator.
   *
   * @param code of the operator's authenticator; the first right code completes the set-up
   * @throws DomainException AUTHENTICATION_FAILED when the user id is unknown, disabled, or the
   *     password wrong: the three look the same and take the same time; AUTHENTICATION_FAILED
   *     naming the {@code code} when it is missing or wrong; ACCESS_DENIED while there is no
   *     authenticator ({@link #beginSecondFactor}), except in a demo;
   *     INVALID_INITIATOR_PRINCIPAL_STATE with the seconds to wait after too many wrong passwords
   *     or codes
   */
  public IssuedToken signIn(Credentials.Password credentials, Optional<String> code) {
    OperatorUser operator = withPassword(credentials);
    if (code.isPresent()) {
      requireCode(operator, code.get(), credentials.source());
    } else if (Retry.onConflict(() -> factors.isConfirmed(operator.id()))) {
      throw wrongCode("must be given: the code of your authenticator");
    } else if (!demo) {
      throw new DomainException(
          ResultCode.ACCESS_DENIED, "set up an authenticator first: POST …/second-factors");
    }
    Retry.runOnConflict(
        () -> log.signedIn(PrincipalKind.OPERATOR, operator.id(), credentials.source()));
    Identity.ofUser(PrincipalKind.OPERATOR, operator.id());
    return tokens.issue(PrincipalKind.OPERATOR, operator.id(), operator.credentialVersion());
  }

  /**
   * The secret for an operator's authenticator. The first sign-in with one of its codes completes
   * the set-up.
   *
   * @throws DomainException as {@link #signIn} for the password; REJECTED_BUSINESS_LOGIC with
   *     WrongState when sign-ins already ask for codes
   */
  public TotpSetUp beginSecondFactor(Credentials.Password credentials) {
    OperatorUser operator = withPassword(credentials);
    byte[] secret = Retry.onConflict(() -> factors.begin(operator.id()));
    return TotpAddress.of(operator.userId(), secret);
  }

  private void requireCode(OperatorUser operator, String code, String source) {
    Guess guess = Guess.atCode(PrincipalKind.OPERATOR, operator.id(), source);
    boolean locks = limits.count(guess);
    if (!Retry.onConflict(() -> factors.use(operator, code, source))) {
      Optional<Long> id = Optional.of(operator.id());
      Retry.runOnConflict(() -> log.failed(PrincipalKind.OPERATOR, id, source, locks));
      throw wrongCode("is wrong, too old, or was used before");
    }
    limits.right(guess);
  }

  private static DomainException wrongCode(String rule) {
    return DomainException.violated(
        ResultCode.AUTHENTICATION_FAILED, Violation.secret("code", rule));
  }

  /**
   * Returns when the credentials are an enabled operator's.
   *
   * @throws DomainException AUTHENTICATION_FAILED otherwise; else as {@link #signIn}
   */
  public void authenticate(Credentials credentials) {
    with(credentials);
  }

  /**
   * The operator who calls.
   *
   * @throws DomainException as {@link #authenticate}
   */
  public Operator admit(OperatorCall call) {
    return new Operator(with(call.credentials()).id(), call.origin());
  }

  private OperatorUser with(Credentials credentials) {
    // the password alone gives no access here; the sign-in needs it together with a code
    if (credentials instanceof Credentials.Bearer bearer) {
      OperatorUser operator = withToken(bearer.token());
      Identity.ofUser(PrincipalKind.OPERATOR, operator.id());
      return operator;
    }
    throw refused();
  }

  private OperatorUser withPassword(Credentials.Password credentials) {
    Optional<OperatorUser> operator = rows.withUserId(credentials.principal());
    boolean right =
        passwordCheck.isRight(
            PrincipalKind.OPERATOR, credentials, operator.map(OperatorUser::storedPassword));
    return operator.filter(found -> right && found.isEnabled()).orElseThrow(Operators::refused);
  }

  private OperatorUser withToken(AccessToken token) {
    if (token.kind() != PrincipalKind.OPERATOR) {
      throw refused();
    }
    return rows.withId(token.principalId())
        .filter(found -> found.stillTakes(token))
        .orElseThrow(Operators::refused);
  }

  private static DomainException refused() {
    return new DomainException(
        ResultCode.AUTHENTICATION_FAILED, "no operator has these credentials");
  }
}
