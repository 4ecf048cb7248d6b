package io.merchantloyalty.web.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Optional;

/**
 * Answers {@code /openapi}: YAML, or JSON for whoever asks for it by {@code Accept} or by {@code
 * ?format=json}. The server has an OpenAPI of its own at this address, which steps aside for ours
 * (docs/decisions/0023).
 */
@WebServlet("/openapi")
public class ApiDocumentServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<DocumentType> type =
        DocumentType.asked(request.getParameter("format"), request.getHeader(HttpHeaders.ACCEPT));
    if (type.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
      return;
    }
    ApiDocument document = ApiDocument.current();
    boolean json = type.get().isJson();
    String tag = "\"" + document.digest() + (json ? "-json" : "-yaml") + "\"";
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] bytes = json ? document.json() : document.yaml();
    response.setContentType(type.get().mediaType());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
