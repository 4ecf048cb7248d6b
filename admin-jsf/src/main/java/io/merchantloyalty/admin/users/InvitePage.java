package io.merchantloyalty.admin.users;

import io.merchantloyalty.admin.frame.Here;
import io.merchantloyalty.admin.frame.ShownOnce;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.user.InviteUser;
import io.merchantloyalty.merchant.user.IssuedLink;
import io.merchantloyalty.merchant.user.UserView;
import io.merchantloyalty.merchant.user.Users;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;

/** {@code users/invite.xhtml}: who is it, what may they do; then the link, shown once. */
@Named("usersInvite")
@ViewScoped
public class InvitePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient Visitor visitor;
  @Inject transient Users users;
  @Inject transient HttpServletRequest request;
  @Inject transient Here here;
  @Inject transient ShownOnce shownOnce;
  @Inject RightsForm form;

  private String userId;

  /** Of whom the page tells the link, after they were invited. */
  private String invitedId;

  private transient UserView invited;

  /** Whoever may not invite is told so before filling in a form. */
  public void open() {
    visitor.require(Right.MANAGE_USERS);
  }

  public void invite() {
    IssuedLink issued = users.invite(visitor.call(), new InviteUser(userId, form.rights()));
    invitedId = issued.user().userId();
    shownOnce.keep(
        new ShownOnce.Waiting(
            secret(invitedId),
            issued.user().name(),
            here.getAddress(),
            List.of(LinkAddress.of(request, issued.token().orElseThrow()))));
    here.again();
  }

  /** The key of a user's link among what is shown once. */
  static String secret(String userId) {
    return "user:" + userId;
  }

  /** What the colleague will type before the slash and after it. */
  public String getPrincipal() {
    return visitor.getProfile().resellerId() + "/" + getInvited().userId();
  }

  public RightsForm getForm() {
    return form;
  }

  public String getUserId() {
    return userId;
  }

  public void setUserId(String userId) {
    this.userId = userId;
  }

  public UserView getInvited() {
    if (invited == null) {
      invited = users.read(visitor.call(), invitedId);
    }
    return invited;
  }

  /** Until whoever made it has saved it. */
  public String getLink() {
    return shownOnce.of(getSecret());
  }

  public String getSecret() {
    return secret(invitedId);
  }

  public String getInvitedId() {
    return invitedId;
  }

  public void setInvitedId(String invitedId) {
    this.invitedId = invitedId;
  }
}
