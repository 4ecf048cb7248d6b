package io.merchantloyalty.admin.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a page that asked in the background somewhere else: such a request follows no 302. */
public final class PartialAnswer {

  private PartialAnswer() {}

  /** Leads a browser elsewhere, in the way that the one who asked understands. */
  public static void goTo(HttpServletRequest request, HttpServletResponse response, String address)
      throws IOException {
    if (isWanted(request)) {
      redirect(response, address);
    } else {
      response.sendRedirect(address);
    }
  }

  static boolean isWanted(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  /** {@code address} is made by us and holds nothing that XML would read. */
  static void redirect(HttpServletResponse response, String address) throws IOException {
    response.setContentType("text/xml;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + address.replace("&", "&amp;")
                + "\"/></partial-response>");
  }
}
