package io.merchantloyalty.admin.frame;

import io.merchantloyalty.admin.session.SignInAddress;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * {@code /admin/language?to=sv&back=…}: another language before anybody has signed in, on the same
 * page. The page says itself where it is: after a refusal its address lacks what it was opened
 * with.
 */
@WebServlet("/admin/language")
public class LanguageChoice extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // what comes back in the cookie is one of ours, whatever was asked for
    Cookie cookie =
        new Cookie(Languages.COOKIE, Languages.of(request.getParameter("to")).getLanguage());
    cookie.setPath("/admin");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    response.sendRedirect(SignInAddress.door(request.getParameter("back")));
  }
}
