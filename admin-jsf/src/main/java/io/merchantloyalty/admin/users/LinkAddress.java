package io.merchantloyalty.admin.users;

import jakarta.servlet.http.HttpServletRequest;

/** The address that somebody opens who chooses a password. */
final class LinkAddress {

  private LinkAddress() {}

  /** As the owner's own browser reaches this server. */
  static String of(HttpServletRequest request, String token) {
    StringBuffer here = request.getRequestURL();
    String server = here.substring(0, here.length() - request.getRequestURI().length());
    return server + request.getContextPath() + "/admin/invitation.xhtml?token=" + token;
  }
}
