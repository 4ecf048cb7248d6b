package io.merchantloyalty.admin.frame;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** What the answer under way says in its head. */
final class CurrentAnswer {

  static final String CORRELATION_ID = "X-Correlation-Id";

  private CurrentAnswer() {}

  static Optional<String> header(String name) {
    return Optional.ofNullable(FacesContext.getCurrentInstance())
        .map(faces -> (HttpServletResponse) faces.getExternalContext().getResponse())
        .map(response -> response.getHeader(name));
  }

  /** Whether the answer tells of an error: then nothing may be asked that could fail again. */
  static boolean isError(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null
        || request.getServletPath().equals(ErrorPage.ADDRESS);
  }
}
