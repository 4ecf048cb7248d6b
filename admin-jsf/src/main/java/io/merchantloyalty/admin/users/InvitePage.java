package io.merchantloyalty.admin.users;

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

/** {@code users/invite.xhtml}: who is it, what may they do; then the link, shown once. */
@Named("usersInvite")
@ViewScoped
public class InvitePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient Visitor visitor;
  @Inject transient Users users;
  @Inject transient HttpServletRequest request;
  @Inject RightsForm form;

  private String userId;
  private transient UserView invited;
  private transient String link;

  /** Whoever may not invite is told so before filling in a form. */
  public void open() {
    visitor.require(Right.MANAGE_USERS);
  }

  public void invite() {
    IssuedLink issued = users.invite(visitor.call(), new InviteUser(userId, form.rights()));
    invited = issued.user();
    link = LinkAddress.of(request, issued.token().orElseThrow());
  }

  /** What the colleague will type before the slash and after it. */
  public String getPrincipal() {
    return visitor.getProfile().resellerId() + "/" + invited.userId();
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
    return invited;
  }

  public String getLink() {
    return link;
  }
}
