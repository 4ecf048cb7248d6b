package io.merchantloyalty.web.rest.signin;

import io.merchantloyalty.security.AccessTokens;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.Identity;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.CallerAddress;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Lets a request through to its operation when it shows credentials of a kind that the operation is
 * {@link For}. 401: none that can be read, or a name and password of another kind, which nobody has
 * checked yet. 403: a good token of another kind.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SignInFilter implements ContainerRequestFilter {

  @Context ResourceInfo operation;
  @Context HttpServletRequest connection;
  @Inject Caller caller;
  @Inject AccessTokens tokens;

  @Override
  public void filter(ContainerRequestContext request) {
    // no operation of ours answers OPTIONS: what JAX-RS answers by itself tells nothing but methods
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      return;
    }
    Method method = operation.getResourceMethod();
    if (method.isAnnotationPresent(ForEverybody.class)) {
      return;
    }
    For who = method.getAnnotation(For.class);
    if (who == null) {
      throw new DomainException(ResultCode.ACCESS_DENIED, "this operation is for nobody");
    }
    Credentials credentials =
        AuthorizationHeader.read(
                request.getHeaderString(HttpHeaders.AUTHORIZATION),
                CallerAddress.of(connection),
                tokens::verify)
            .orElseThrow(() -> new DomainException(ResultCode.AUTHENTICATION_FAILED, "not read"));
    PrincipalKind kind = kindOf(credentials);
    if (!List.of(who.value()).contains(kind)) {
      throw credentials instanceof Credentials.Bearer
          ? new DomainException(ResultCode.ACCESS_DENIED, "this operation is not for a " + kind)
          : new DomainException(ResultCode.AUTHENTICATION_FAILED, "another kind of principal");
    }
    if (who.passwordOnly() && !(credentials instanceof Credentials.Password)) {
      throw new DomainException(ResultCode.AUTHENTICATION_FAILED, "a token makes no token");
    }
    if (kind == PrincipalKind.WALLET_USER) {
      // the signature proves it: shoppers show nothing but tokens
      Identity.ofUser(kind, ((Credentials.Bearer) credentials).token().principalId());
    }
    caller.is(kind, credentials);
  }

  /**
   * Only tills and merchants' users show a password on each call; the slash tells them apart. An
   * API key stands where a merchant's user stands: the business tier says what it may do.
   */
  public static PrincipalKind kindOf(Credentials credentials) {
    if (credentials instanceof Credentials.Bearer bearer) {
      return bearer.token().kind();
    }
    if (credentials instanceof Credentials.ApiKey) {
      return PrincipalKind.MERCHANT_USER;
    }
    boolean slash = ((Credentials.Password) credentials).principal().indexOf('/') >= 0;
    return slash ? PrincipalKind.MERCHANT_USER : PrincipalKind.TERMINAL;
  }
}
