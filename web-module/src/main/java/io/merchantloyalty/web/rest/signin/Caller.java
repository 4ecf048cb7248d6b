package io.merchantloyalty.web.rest.signin;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.PrincipalKind;
import jakarta.enterprise.context.RequestScoped;

/**
 * The principal of this request, as it says of itself: whoever uses the credentials checks them. To
 * ask for a kind of principal that the operation is not {@link For} is a fault and throws.
 */
@RequestScoped
public class Caller {

  private PrincipalKind kind;
  private Credentials credentials;

  void is(PrincipalKind kind, Credentials credentials) {
    this.kind = kind;
    this.credentials = credentials;
  }

  /** What the request shows, of whichever kind the operation is for. */
  public Credentials credentials() {
    if (credentials == null) {
      throw new IllegalStateException("an operation for everybody has no caller");
    }
    return credentials;
  }

  public PrincipalKind kind() {
    credentials();
    return kind;
  }

  public Credentials terminal() {
    return of(PrincipalKind.TERMINAL);
  }

  public Credentials merchantUser() {
    return of(PrincipalKind.MERCHANT_USER);
  }

  public Credentials operator() {
    return of(PrincipalKind.OPERATOR);
  }

  /** The name and password of a caller of a {@link For#passwordOnly} operation. */
  public Credentials.Password password() {
    if (credentials() instanceof Credentials.Password password) {
      return password;
    }
    throw new IllegalStateException("an operation that takes tokens asked for a password");
  }

  /** Shoppers sign in with their PIN once and call with a token from then on. */
  public AccessToken shopper() {
    if (of(PrincipalKind.WALLET_USER) instanceof Credentials.Bearer bearer) {
      return bearer.token();
    }
    throw new IllegalStateException("a shopper without a token");
  }

  private Credentials of(PrincipalKind wanted) {
    if (kind != wanted) {
      throw new IllegalStateException("a " + kind + " called an operation of a " + wanted);
    }
    return credentials;
  }
}
