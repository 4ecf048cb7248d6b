package io.merchantloyalty.admin.session;

import io.merchantloyalty.merchant.signin.ConsoleUser;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * The one mechanism of the application: it looks after the console's pages and leaves everything
 * else, REST and SOAP, to their own sign-in. Two mechanisms would be ambiguous to the container.
 */
@ApplicationScoped
@Alternative
@Priority(1000)
public class ConsoleMechanism implements HttpAuthenticationMechanism {

  private static final Set<String> ROLES = Set.of("STAFF");

  /** The container wants a name; who it really is stands in the session, and is read anew. */
  private static final String NAME = "console user";

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (!request.getServletPath().startsWith("/admin")) {
      return context.doNothing();
    }
    if (context.getAuthParameters().getCredential() instanceof SignedInCredential signedIn) {
      ConsoleSession.signedIn(request, signedIn.user());
      return context.notifyContainerAboutLogin(NAME, ROLES);
    }
    Optional<ConsoleUser> user = ConsoleSession.user(request);
    if (user.isPresent()) {
      return context.notifyContainerAboutLogin(NAME, ROLES);
    }
    return context.isProtected() ? toSignIn(request, response, context) : context.doNothing();
  }

  private static AuthenticationStatus toSignIn(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    String signIn = SignInAddress.leadingTo(request);
    if (!PartialAnswer.isWanted(request)) {
      return context.redirect(signIn);
    }
    try {
      PartialAnswer.redirect(response, signIn);
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException e) {
      throw new AuthenticationException("the answer could not be written", e);
    }
  }
}
