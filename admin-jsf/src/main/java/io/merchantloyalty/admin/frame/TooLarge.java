package io.merchantloyalty.admin.frame;

import jakarta.servlet.http.HttpServletRequest;

/**
 * An upload that the server does not even read. The page that sent it is not known then: its fields
 * are in what was not read.
 */
final class TooLarge {

  /** As web-fragment.xml has it for each file. */
  static final long FILE_BYTES_MAX = 6 * 1024 * 1024;

  private static final int CAUSES_MAX = 20;

  private TooLarge() {}

  /** The servlet specification has no exception of its own for it. */
  static boolean is(HttpServletRequest request, Throwable thrown) {
    String type = request.getContentType();
    return type != null
        && type.startsWith("multipart/")
        && request.getContentLengthLong() > FILE_BYTES_MAX
        && isByIllegalState(thrown);
  }

  private static boolean isByIllegalState(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
      if (cause instanceof IllegalStateException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
