package io.merchantloyalty.admin.session;

import io.merchantloyalty.merchant.signin.ConsoleUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * What the HTTP session of a browser knows: who signed in, or who has shown the password and still
 * owes the code. Nothing else of a user is kept in it: role, time zone and the rest are read anew
 * for each request, so that a change holds at once. Only the language is noted beside, for pages
 * that tell of an error and must not ask anybody.
 */
public final class ConsoleSession {

  private static final String USER = "console.user";
  private static final String OWES_CODE = "console.owesCode";
  private static final String LANGUAGE = "console.language";

  private ConsoleSession() {}

  public static Optional<ConsoleUser> user(HttpServletRequest request) {
    return read(request, USER);
  }

  /** Who has shown the right password in this session, but not the code yet. */
  public static Optional<ConsoleUser> owesCode(HttpServletRequest request) {
    return read(request, OWES_CODE);
  }

  public static void passwordShown(HttpServletRequest request, ConsoleUser user) {
    begin(request).setAttribute(OWES_CODE, user);
  }

  static void signedIn(HttpServletRequest request, ConsoleUser user) {
    begin(request).setAttribute(USER, user);
  }

  /**
   * The user goes on with new credentials, for instance after a change of the password: under
   * another id, with the pages that are open.
   */
  public static void goOn(HttpServletRequest request, ConsoleUser user) {
    HttpSession session = request.getSession(true);
    request.changeSessionId();
    session.setAttribute(USER, user);
  }

  /** The language that the user was last spoken to. */
  public static Optional<String> language(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (String) session.getAttribute(LANGUAGE));
  }

  public static void noteLanguage(HttpServletRequest request, Optional<String> language) {
    HttpSession session = request.getSession(false);
    if (session != null && !language.equals(language(request))) {
      session.setAttribute(LANGUAGE, language.orElse(null));
    }
  }

  public static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /**
   * Another session, and not only another id: one that somebody planted is worthless, and the pages
   * of whoever was signed in before are nobody's any more.
   */
  private static HttpSession begin(HttpServletRequest request) {
    end(request);
    return request.getSession(true);
  }

  private static Optional<ConsoleUser> read(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (ConsoleUser) session.getAttribute(name));
  }
}
