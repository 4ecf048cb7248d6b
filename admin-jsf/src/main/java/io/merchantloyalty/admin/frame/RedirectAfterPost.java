package io.merchantloyalty.admin.frame;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * No answer to a form that a browser sends as a whole is a page: when what was asked for is done,
 * the page is opened anew. Forms are sent in the background, where no browser sends them twice;
 * this is for browsers in which scripts do not run, and for a button that somebody forgets to make
 * one of the background. A refusal is answered at once, because what was typed is in it.
 */
public class RedirectAfterPost implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RENDER_RESPONSE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    if (faces.isPostback()
        && !faces.getPartialViewContext().isAjaxRequest()
        && !faces.getResponseComplete()
        && !faces.isValidationFailed()
        && !isRefused(faces)) {
      Here.openAnew(faces);
    }
  }

  private static boolean isRefused(FacesContext faces) {
    FacesMessage.Severity worst = faces.getMaximumSeverity();
    return worst != null && worst.compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
  }
}
