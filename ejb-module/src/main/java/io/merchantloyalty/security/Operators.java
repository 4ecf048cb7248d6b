package io.merchantloyalty.security;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Who may act as an operator. Runs outside any transaction: a password check holds no connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Operators {

  @Inject OperatorRows rows;
  @Inject PasswordCheck passwordCheck;
  @Inject AccessTokens tokens;

  /**
   * A bearer token for an operator.
   *
   * @throws DomainException AUTHENTICATION_FAILED when the user id is unknown, disabled, or the
   *     password wrong: the three look the same and take the same time;
   *     INVALID_INITIATOR_PRINCIPAL_STATE with the seconds to wait after too many wrong passwords
   */
  public IssuedToken signIn(Credentials.Password credentials) {
    OperatorUser operator = withPassword(credentials);
    return tokens.issue(PrincipalKind.OPERATOR, operator.id(), operator.credentialVersion());
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
    if (credentials instanceof Credentials.Password password) {
      return withPassword(password);
    }
    if (credentials instanceof Credentials.Bearer bearer) {
      return withToken(bearer.token());
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
