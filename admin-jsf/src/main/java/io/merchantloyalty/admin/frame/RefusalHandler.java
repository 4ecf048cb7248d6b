package io.merchantloyalty.admin.frame;

import io.merchantloyalty.admin.session.ConsoleSession;
import io.merchantloyalty.admin.session.SignInAddress;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.primefaces.csp.CspException;

/**
 * Turns what the business tier refuses into what a person can act on. During an action: a message
 * at the field, and what was typed stays. While a page is opened: the page that says "not there",
 * "not yours" or "later". Without a session any more: the sign-in. All else is a fault, logged with
 * the correlation id that the error page shows.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

  private static final Logger LOG = Logger.getLogger(RefusalHandler.class.getName());
  private static final int CAUSES_MAX = 20;

  RefusalHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      ExceptionQueuedEventContext queued = events.next().getContext();
      answer(queued.getContext(), queued.getPhaseId(), queued.getException());
      events.remove();
    }
  }

  private static void answer(FacesContext faces, PhaseId phase, Throwable thrown) {
    if (faces.getResponseComplete()) {
      // what an earlier one led to has been answered already; a second answer would be a fault
      LOG.log(Level.WARNING, "also, after the answer", thrown);
      return;
    }
    try {
      Optional<DomainException> refusal = refusal(thrown);
      if (refusal.isPresent()) {
        refuse(faces, phase, refusal.get());
      } else if (isNoPageOfOurs(phase, thrown)) {
        openAgain(faces);
      } else if (isUnreadable(phase, thrown)) {
        LOG.log(Level.WARNING, "no page of the console sends such a request", thrown);
        openAgain(faces);
      } else {
        LOG.log(Level.SEVERE, "a page of the console failed", thrown);
        leave(faces, HttpStatus.FAULT);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The state that came back is not one that this session was given for that page, or is no longer
   * kept: nothing of the request was looked at. What the business tier failed at would only fail
   * again.
   */
  private static boolean isNoPageOfOurs(PhaseId phase, Throwable thrown) {
    return (phase == PhaseId.RESTORE_VIEW && cause(thrown, EJBException.class).isEmpty())
        || cause(thrown, ViewExpiredException.class).isPresent()
        || cause(thrown, CspException.class).isPresent();
  }

  /** A component could not read what came for it, before anything of ours was called. */
  private static boolean isUnreadable(PhaseId phase, Throwable thrown) {
    return phase == PhaseId.APPLY_REQUEST_VALUES && cause(thrown, ELException.class).isEmpty();
  }

  private static void refuse(FacesContext faces, PhaseId phase, DomainException refusal)
      throws IOException {
    if (hasEnded(refusal)) {
      HttpServletRequest request = request(faces);
      ConsoleSession.end(request);
      redirect(faces, SignInAddress.ended(request));
    } else if (isDuringAction(faces, phase) && refusal.details() instanceof Details.Changed) {
      openChanged(faces);
    } else if (isDuringAction(faces, phase)) {
      faces.validationFailed();
      if (refusal.code() == ResultCode.SERVICE_UNAVAILABLE) {
        CDI.current().select(Visitor.class).get().hasBeenRefused();
      }
      CDI.current().select(Refusals.class).get().show(refusal);
    } else {
      leave(faces, status(refusal));
    }
  }

  /** There is a page that can say it beside what was typed. */
  private static boolean isDuringAction(FacesContext faces, PhaseId phase) {
    return faces.isPostback() && phase != PhaseId.RESTORE_VIEW && phase != PhaseId.RENDER_RESPONSE;
  }

  /** Whether the session's own credentials are no longer good, rather than some others'. */
  private static boolean hasEnded(DomainException refusal) {
    if (refusal.code() != ResultCode.AUTHENTICATION_FAILED
        && refusal.code() != ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE) {
      return false;
    }
    Visitor visitor = CDI.current().select(Visitor.class).get();
    try {
      visitor.forgetProfile();
      visitor.getProfile();
      return false;
    } catch (RuntimeException e) {
      return refusal(e).isPresent();
    }
  }

  private static int status(DomainException refusal) {
    if (refusal.details() instanceof Details.NotFound) {
      return HttpStatus.NOT_THERE;
    }
    return switch (refusal.code()) {
      case ACCESS_DENIED -> HttpStatus.NOT_YOURS;
      case SERVICE_UNAVAILABLE, SYSTEM_BUSY -> HttpStatus.LATER;
      default -> HttpStatus.NOT_THERE;
    };
  }

  /** The view was let go, or belongs to another session: its page is opened anew. */
  private static void openAgain(FacesContext faces) throws IOException {
    redirect(faces, AgainAddress.of(request(faces)));
  }

  /**
   * Somebody else was first, and the page cannot show it beside what is typed ({@link Meanwhile}):
   * it is opened as it is now, and says that nothing was done.
   */
  private static void openChanged(FacesContext faces) throws IOException {
    String here = CDI.current().select(Here.class).get().getAddress();
    redirect(faces, here + (here.contains("?") ? "&" : "?") + AgainAddress.PARAMETER + "=changed");
  }

  private static void leave(FacesContext faces, int status) throws IOException {
    if (!faces.getPartialViewContext().isAjaxRequest()) {
      faces.getExternalContext().responseSendError(status, null);
      faces.responseComplete();
    } else if (status == HttpStatus.LATER) {
      // the page stays as it is, with what was typed, and console.js says why
      HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
      response.resetBuffer();
      response.setStatus(status);
      faces.responseComplete();
    } else {
      String id = CurrentAnswer.header(CurrentAnswer.CORRELATION_ID).orElse("");
      redirect(faces, ErrorPage.ADDRESS + "?status=" + status + "&id=" + id);
    }
  }

  private static void redirect(FacesContext faces, String address) throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.redirect(external.encodeActionURL(address));
    faces.responseComplete();
  }

  private static HttpServletRequest request(FacesContext faces) {
    return (HttpServletRequest) faces.getExternalContext().getRequest();
  }

  private static Optional<DomainException> refusal(Throwable thrown) {
    return cause(thrown, DomainException.class).or(() -> Retry.outage(thrown));
  }

  private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> wanted) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
      if (wanted.isInstance(cause)) {
        return Optional.of(wanted.cast(cause));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
