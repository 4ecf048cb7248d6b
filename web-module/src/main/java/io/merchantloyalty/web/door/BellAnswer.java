package io.merchantloyalty.web.door;

import io.merchantloyalty.web.AccessLog;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The answer that {@link DoorBell} gets, which only says that the server answers. It writes no line
 * in the log, because it is called every second.
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
