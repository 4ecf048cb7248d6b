package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.CorrelationId;
import io.merchantloyalty.web.rest.json.JsonMappers;
import io.merchantloyalty.web.rest.problem.Problem;
import io.merchantloyalty.web.rest.problem.ProblemAnswer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;

/**
 * Answers for the server where no operation of ours was reached: a media type that cannot be
 * parsed, a page that is not there. Below {@code /api} with a problem document, in the console with
 * its own page, elsewhere with one line; never with the server's own report, which names its
 * version.
 */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String CONSOLE = "/admin/";
  private static final String CONSOLE_PAGE = "/admin/error.xhtml";

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Object sent = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    // asked for by its own address, it is not there
    int status = sent instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    response.setStatus(status);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    // the front door's date was removed with all earlier headers
    response.setDateHeader("Date", System.currentTimeMillis());
    if (path instanceof String uri && uri.startsWith("/api/")) {
      answerProblem(response, status);
    } else if (path instanceof String uri && uri.startsWith(CONSOLE)) {
      request.getRequestDispatcher(CONSOLE_PAGE).forward(new PlainGet(request), response);
    } else {
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().println(status == 404 ? "There is nothing here." : "Error " + status);
    }
  }

  /** The page that tells of the error is opened, whatever the request that failed was. */
  private static final class PlainGet extends HttpServletRequestWrapper {

    PlainGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public String getHeader(String name) {
      return name.equalsIgnoreCase("Faces-Request") ? null : super.getHeader(name);
    }

    @Override
    public String getParameter(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public String[] getParameterValues(String name) {
      return null;
    }
  }

  private static void answerProblem(HttpServletResponse response, int status) throws IOException {
    ProblemAnswer problem =
        status < 500
            ? ProblemAnswer.of(status, ResultCode.UNSUPPORTED_OPERATION)
                .saying("the request cannot be understood")
            : ProblemAnswer.of(status, ResultCode.SYSTEM_ERROR).saying("the server failed");
    response.setContentType(Problem.MEDIA_TYPE);
    // the request's own filter has returned: its id is left in the head of the answer only
    Optional<String> id = Optional.ofNullable(response.getHeader(CorrelationId.HEADER));
    JsonMappers.sparing().writeValue(response.getOutputStream(), problem.document(id));
  }
}
