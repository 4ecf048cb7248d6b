package io.merchantloyalty.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The address of the page of this request: its path, and its view parameters as they stand now. A
 * browser shows it after every answer, so reload, a bookmark or a colleague gets the same thing.
 */
@Named("here")
@RequestScoped
public class Here {

  /** Below the context. */
  public String getAddress() {
    return of(FacesContext.getCurrentInstance());
  }

  /**
   * Opens the page anew, after something was done: reload and "back" then repeat a question, never
   * the deed. What there is to say about it survives ({@link Notices}).
   */
  public void again() {
    openAnew(FacesContext.getCurrentInstance());
  }

  static void openAnew(FacesContext faces) {
    ExternalContext external = faces.getExternalContext();
    try {
      external.redirect(external.getRequestContextPath() + of(faces));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  private static String of(FacesContext faces) {
    UIViewRoot view = faces.getViewRoot();
    Map<String, String> subject = new LinkedHashMap<>();
    Collection<UIViewParameter> parameters = ViewMetadata.getViewParameters(view);
    for (UIViewParameter parameter : parameters) {
      String value = parameter.getStringValueFromModel(faces);
      if (value != null && !value.isBlank()) {
        subject.put(parameter.getName(), value);
      }
    }
    return of(view.getViewId(), subject);
  }

  static String of(String page, Map<String, String> subject) {
    if (subject.isEmpty()) {
      return page;
    }
    StringJoiner query = new StringJoiner("&", "?", "");
    subject.forEach((name, value) -> query.add(name + "=" + encoded(value)));
    return page + query;
  }

  /** Also what form data leave as it is, for {@code SignInAddress} knows letters, digits and %. */
  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("*", "%2A");
  }
}
