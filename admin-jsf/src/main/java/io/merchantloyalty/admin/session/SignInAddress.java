package io.merchantloyalty.admin.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where signing in begins, and where it leads to afterwards. */
public final class SignInAddress {

  public static final String PAGE = "/admin/sign-in.xhtml";
  public static final String HOME = "/admin/index.xhtml";

  /** Pages of ours and nothing else: whoever made the link may have wanted to lead astray. */
  private static final Pattern OURS =
      Pattern.compile("/admin/[a-z-]+(?:/[a-z-]+)*\\.xhtml(?:\\?[A-Za-z0-9=&._%+-]{0,1000})?");

  /** Pages for who has not signed in yet. */
  private static final Pattern DOORS =
      Pattern.compile(
          "/admin/(?:sign-in|code|invitation)\\.xhtml(?:\\?[A-Za-z0-9=&._%+-]{0,1500})?");

  private SignInAddress() {}

  /**
   * The sign-in page that goes on to what was asked for. A browser that brings a session which is
   * no more, or a form, had one: it is told that this has ended.
   */
  static String leadingTo(HttpServletRequest request) {
    boolean had = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    return had || !"GET".equals(request.getMethod())
        ? ended(request)
        : PAGE + query(FormAddress.of(request));
  }

  /** The sign-in page that says why, and goes on to the page that the request is about. */
  public static String ended(HttpServletRequest request) {
    String back = query(FormAddress.of(request));
    return PAGE + "?ended=true" + back.replace('?', '&');
  }

  /** The sign-in page for somebody who has chosen a password just now. */
  public static String ready(String principal) {
    return PAGE + "?ready=true&user=" + URLEncoder.encode(principal, UTF_8);
  }

  /** Carries {@code next} along to another page, if it is one of ours. */
  public static String query(String next) {
    String leads = next(next);
    return leads.equals(HOME) ? "" : "?next=" + URLEncoder.encode(leads, UTF_8);
  }

  /** The page before the sign-in that somebody came from; {@code back} may be null, and a lie. */
  public static String door(String back) {
    return Optional.ofNullable(back).filter(b -> DOORS.matcher(b).matches()).orElse(PAGE);
  }

  /** Where to go on; {@code next} is what the browser says and may be null. */
  public static String next(String next) {
    return Optional.ofNullable(next).filter(n -> OURS.matcher(n).matches()).orElse(HOME);
  }
}
