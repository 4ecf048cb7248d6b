package io.merchantloyalty.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What went wrong, in words for the person in front of the browser, what to do next, and the id by
 * which an operator finds it in the log. The server forwards here; a page that asked in the
 * background is sent here with the status and the id in the address.
 */
@Named("error")
@RequestScoped
public class ErrorPage {

  static final String ADDRESS = "/admin/error.xhtml";

  private static final Set<Integer> KNOWN =
      Set.of(
          HttpStatus.NOT_YOURS,
          HttpStatus.NOT_THERE,
          HttpStatus.TOO_LARGE,
          HttpStatus.FAULT,
          HttpStatus.LATER);
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  @Inject Visitor visitor;

  /** One of those that have texts. */
  public int getStatus() {
    FacesContext faces = FacesContext.getCurrentInstance();
    HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
    Object sent = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    String asked = parameters(faces).get("status");
    int status =
        sent instanceof Integer number
            ? number
            : KNOWN.stream()
                .filter(known -> String.valueOf(known).equals(asked))
                .findFirst()
                .orElse(HttpStatus.NOT_THERE);
    return KNOWN.contains(status) ? status : status < 500 ? HttpStatus.NOT_THERE : HttpStatus.FAULT;
  }

  public String getCorrelationId() {
    return Optional.ofNullable(parameters(FacesContext.getCurrentInstance()).get("id"))
        .filter(id -> HARMLESS.matcher(id).matches())
        .or(visitor::correlationId)
        .orElse("");
  }

  private static Map<String, String> parameters(FacesContext faces) {
    return faces.getExternalContext().getRequestParameterMap();
  }
}
