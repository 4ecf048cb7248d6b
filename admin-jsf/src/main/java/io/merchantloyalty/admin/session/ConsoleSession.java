package io.merchantloyalty.admin.session;

import io.merchantloyalty.merchant.signin.ConsoleUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * What the HTTP session of a browser knows: who signed in, or who has shown the password and still
 * owes the code. Nothing else of a user is kept in it: role, language and the rest are read anew
 * for each request, so that a change holds at once.
 */
public final class ConsoleSession {

  private static final String USER = "console.user";
  private static final String OWES_CODE = "console.owesCode";

  private ConsoleSession() {}

  public static Optional<ConsoleUser> user(HttpServletRequest request) {
    return read(request, USER);
  }

  /** Who has shown the right password in this session, but not the code yet. */
  public static Optional<ConsoleUser> owesCode(HttpServletRequest request) {
    return read(request, OWES_CODE);
  }

  public static void passwordShown(HttpServletRequest request, ConsoleUser user) {
    renew(request).setAttribute(OWES_CODE, user);
  }

  /** The session's id changes with what it stands for: one that somebody planted is worthless. */
  static void signedIn(HttpServletRequest request, ConsoleUser user) {
    HttpSession session = renew(request);
    session.removeAttribute(OWES_CODE);
    session.setAttribute(USER, user);
  }

  /** The user goes on with new credentials, for instance after a change of the password. */
  public static void goOn(HttpServletRequest request, ConsoleUser user) {
    signedIn(request, user);
  }

  public static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static HttpSession renew(HttpServletRequest request) {
    HttpSession session = request.getSession(true);
    request.changeSessionId();
    return session;
  }

  private static Optional<ConsoleUser> read(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (ConsoleUser) session.getAttribute(name));
  }
}
