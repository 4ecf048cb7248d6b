package io.merchantloyalty.admin.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * Every view, components and converters included, speaks the visitor's language; and the state of a
 * view is good for the page that it was made for, and for no other of the same session. Pages
 * before the sign-in have no state, because otherwise the server would keep a session for everybody
 * who views one. Their forms are accepted only from our own pages.
 */
public class ConsoleViewHandler extends ViewHandlerWrapper {

  private static final String PAGE = "console.page";

  public ConsoleViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void renderView(FacesContext faces, UIViewRoot view) throws IOException, FacesException {
    if (!view.isTransient()) {
      view.getViewMap().put(PAGE, view.getViewId());
    }
    super.renderView(faces, view);
  }

  @Override
  public UIViewRoot restoreView(FacesContext faces, String viewId) {
    UIViewRoot view = super.restoreView(faces, viewId);
    boolean ours =
        view == null || (view.isTransient() ? SameSite.isFrom(request(faces)) : isOf(view, viewId));
    if (!ours) {
      throw new ViewExpiredException(viewId);
    }
    if (view != null) {
      // what the address said when the page was opened has been heard; the page has gone on since
      ViewMetadata.getViewParameters(view).forEach(said -> said.setSubmittedValue(null));
    }
    return view;
  }

  private static HttpServletRequest request(FacesContext faces) {
    return (HttpServletRequest) faces.getExternalContext().getRequest();
  }

  private static boolean isOf(UIViewRoot view, String viewId) {
    Map<String, Object> kept = view.getViewMap(false);
    return kept != null && viewId.equals(kept.get(PAGE));
  }

  @Override
  public Locale calculateLocale(FacesContext faces) {
    return CDI.current().select(Visitor.class).get().locale();
  }
}
