package io.merchantloyalty.admin.frame;

import io.merchantloyalty.admin.session.FormAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** Where a page is opened anew whose view was let go, and says so. */
final class AgainAddress {

  static final String PARAMETER = "again";

  private static final String MARK = PARAMETER + "=true";

  private AgainAddress() {}

  static String of(HttpServletRequest request) {
    return of(request.getServletPath(), request.getRequestURI(), request.getHeader("Referer"));
  }

  static String of(String page, String path, String referer) {
    List<String> query = new ArrayList<>();
    for (String parameter : FormAddress.query(path, referer).split("&")) {
      if (!parameter.isEmpty() && !parameter.startsWith(PARAMETER + "=")) {
        query.add(parameter);
      }
    }
    query.add(MARK);
    return page + "?" + String.join("&", query);
  }
}
