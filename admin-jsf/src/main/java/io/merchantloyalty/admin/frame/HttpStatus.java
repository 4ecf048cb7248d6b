package io.merchantloyalty.admin.frame;

import jakarta.servlet.http.HttpServletResponse;

/** The few statuses that a page of the console ends with. */
final class HttpStatus {

  static final int NOT_YOURS = HttpServletResponse.SC_FORBIDDEN;
  static final int NOT_THERE = HttpServletResponse.SC_NOT_FOUND;
  static final int TOO_LARGE = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
  static final int FAULT = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  static final int LATER = HttpServletResponse.SC_SERVICE_UNAVAILABLE;

  private HttpStatus() {}
}
