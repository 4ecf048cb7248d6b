package io.merchantloyalty.admin.frame;

import io.merchantloyalty.admin.session.SignInAddress;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /admin}, as people type it, and {@code /}: the console is what a person finds here. */
@WebServlet({"", "/admin", "/admin/"})
public class FrontDoor extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean isRoot = request.getServletPath().isEmpty();
    response.sendRedirect(request.getContextPath() + (isRoot ? "/admin/" : SignInAddress.HOME));
  }
}
