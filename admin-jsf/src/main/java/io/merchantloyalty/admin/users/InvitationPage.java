package io.merchantloyalty.admin.users;

import io.merchantloyalty.admin.frame.Refusals;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.session.SignInAddress;
import io.merchantloyalty.merchant.user.Invitation;
import io.merchantloyalty.merchant.user.Invitations;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** {@code invitation.xhtml}: somebody chooses a password by a link. */
@Named("invitation")
@ViewScoped
public class InvitationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient Visitor visitor;
  @Inject transient Invitations invitations;
  @Inject transient Refusals refusals;
  @Inject transient Texts text;

  private String token;
  private transient String password;
  private transient String again;
  private transient Invitation found;

  public void open() {
    look();
  }

  public void accept() {
    if (!password.equals(again)) {
      say("f:again", text.get("invitation.notTheSame"));
      return;
    }
    try {
      Invitation accepted = invitations.accept(token, password, visitor.origin());
      goToSignIn(accepted.principal());
    } catch (DomainException e) {
      if (e.details() instanceof Details.Violations) {
        refusals.show(e);
      } else {
        found = null;
        tell(e);
      }
    }
  }

  /** The link is used up: this page would say that it is bad. */
  private static void goToSignIn(String principal) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    try {
      external.redirect(external.getRequestContextPath() + SignInAddress.ready(principal));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  /** Empty when the link is not good (any more). */
  public Invitation getFound() {
    if (found == null && FacesContext.getCurrentInstance().isPostback()) {
      look();
    }
    return found;
  }

  private void look() {
    try {
      found = invitations.read(token == null ? "" : token, visitor.origin());
    } catch (DomainException e) {
      tell(e);
    }
  }

  /** That the link is not good is the page's own matter; having to wait is not. */
  private void tell(DomainException e) {
    if (!(e.details() instanceof Details.NotFound)) {
      say(null, refusals.sentence(e));
    }
  }

  private static void say(String at, String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(at, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
  }

  /** The address by which this page is opened anew. */
  public String getHere() {
    return "/admin/invitation.xhtml?token=" + token;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
