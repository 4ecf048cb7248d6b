package io.merchantloyalty.admin.users;

import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.merchant.user.ChangeUser;
import io.merchantloyalty.merchant.user.IssuedLink;
import io.merchantloyalty.merchant.user.SeenUser;
import io.merchantloyalty.merchant.user.UserView;
import io.merchantloyalty.merchant.user.Users;
import io.merchantloyalty.shared.SeenTag;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/** {@code users/edit.xhtml}: what a user is called and may do, and whether they get in. */
@Named("usersEdit")
@ViewScoped
public class EditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient Visitor visitor;
  @Inject transient Users users;
  @Inject transient Notices notices;
  @Inject transient HttpServletRequest request;
  @Inject RightsForm form;

  private String userId;

  /** The state that this page shows: a change is made for it and no other. */
  private String tag;

  private transient UserView user;
  private transient String link;

  public void open() {
    show(users.read(visitor.call(), userId));
  }

  public void save() {
    show(users.change(visitor.call(), new ChangeUser(userId, new SeenTag(tag), form.rights())));
    notices.saved();
  }

  public void disable() {
    show(users.disable(visitor.call(), seen()));
    notices.done("users.disabledDone", user.name());
  }

  public void enable() {
    show(users.enable(visitor.call(), seen()));
    notices.done("users.enabledDone", user.name());
  }

  public void renewLink() {
    IssuedLink issued = users.renewLink(visitor.call(), seen());
    show(issued.user());
    link = LinkAddress.of(request, issued.token().orElseThrow());
  }

  public void revokeLink() {
    show(users.revokeLink(visitor.call(), seen()));
    notices.done("users.linkRevoked");
  }

  public void endCode() {
    show(users.endTotp(visitor.call(), seen()));
    notices.done("users.codeEnded", user.name());
  }

  private SeenUser seen() {
    return new SeenUser(userId, new SeenTag(tag));
  }

  private void show(UserView view) {
    user = view;
    link = null;
    tag = view.tag();
    form.fill(view.name(), view.role(), view.subtree(), view.subtreePath());
  }

  /** Read again for a page that shows a refusal; what was typed stays in the form. */
  public UserView getUser() {
    if (user == null) {
      user = users.read(visitor.call(), userId);
    }
    return user;
  }

  /** Nobody changes their own rights. */
  public boolean isSelf() {
    return visitor.getProfile().userId().equals(userId);
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

  public String getLink() {
    return link;
  }
}
