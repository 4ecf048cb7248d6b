package io.merchantloyalty.admin.frame;

import io.merchantloyalty.admin.session.PartialAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Refuses a multipart form where no page has one, because parsing it costs a hundred times its size
 * and anybody may send it. Refuses an upload that the server would not parse, before Faces looks
 * for the fields of the form. The fields are in the part that is not parsed, so the page would open
 * without its subject.
 */
@WebFilter(urlPatterns = "/admin/*")
public class UploadLimit extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** In web-fragment.xml. */
  static final String PAGES_WITH_UPLOADS = "io.merchantloyalty.pages-with-uploads";

  /** As web-fragment.xml has it for each file. */
  static final long FILE_BYTES_MAX = 6 * 1024 * 1024;

  /** More is not read: whoever sends that hears nothing. */
  private static final long READ_BYTES_MAX = 64 * 1024 * 1024;

  private static final int CHUNK_BYTES = 64 * 1024;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isInParts(request) && !hasUpload(request)) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    if (!isTooLarge(request)) {
      chain.doFilter(request, response);
      return;
    }
    // a browser that cannot send all it has shows its own page of a broken connection
    readAway(request.getInputStream());
    String id = response.getHeader(CurrentAnswer.CORRELATION_ID);
    PartialAnswer.goTo(
        request,
        response,
        request.getContextPath()
            + ErrorPage.ADDRESS
            + "?status="
            + HttpStatus.TOO_LARGE
            + (id == null ? "" : "&id=" + id));
  }

  static boolean isTooLarge(HttpServletRequest request) {
    return isInParts(request) && request.getContentLengthLong() > FILE_BYTES_MAX;
  }

  static boolean isInParts(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.strip().regionMatches(true, 0, "multipart/", 0, 10);
  }

  private static boolean hasUpload(HttpServletRequest request) {
    String pages = request.getServletContext().getInitParameter(PAGES_WITH_UPLOADS);
    return List.of(pages.strip().split("\\s+")).contains(request.getServletPath());
  }

  private static void readAway(InputStream body) throws IOException {
    byte[] chunk = new byte[CHUNK_BYTES];
    long read = 0;
    int last = body.read(chunk);
    while (last >= 0 && read < READ_BYTES_MAX) {
      read += last;
      last = body.read(chunk);
    }
  }
}
