package io.merchantloyalty.web.door;

import io.merchantloyalty.web.AccessLog;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What {@link DoorBell} hears: nothing but that somebody is there. No line in the log each second.
 */
@WebServlet(BellAnswer.PATH)
public class BellAnswer extends HttpServlet {

  static final String PATH = "/door-bell";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(AccessLog.UNTOLD, true);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
