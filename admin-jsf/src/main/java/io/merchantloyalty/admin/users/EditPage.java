package io.merchantloyalty.admin.users;

import io.merchantloyalty.admin.frame.Here;
import io.merchantloyalty.admin.frame.Meanwhile;
import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.ShownOnce;
import io.merchantloyalty.admin.frame.Texts;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code users/edit.xhtml}: what a user is called and may do, and whether they get in. */
@Named("usersEdit")
@ViewScoped
public class EditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient Visitor visitor;
  @Inject transient Users users;
  @Inject transient Notices notices;
  @Inject transient HttpServletRequest request;
  @Inject transient Texts text;
  @Inject transient Here here;
  @Inject transient ShownOnce shownOnce;
  @Inject RightsForm form;
  @Inject Meanwhile meanwhile;

  private String userId;

  /** The state that this page shows: a change is made for it and no other. */
  private String tag;

  private transient UserView user;

  public void open() {
    show(users.read(visitor.call(), userId));
    meanwhile.opened(values());
  }

  public void save() {
    if (meanwhile.save(this::change, this::valuesNow)) {
      notices.saved();
      here.again();
    }
  }

  private void change() {
    users.change(visitor.call(), new ChangeUser(userId, new SeenTag(tag), form.rights()));
  }

  /** As they are saved now, and the next save is for that state; the form keeps what is typed. */
  private Map<String, String> valuesNow() {
    user = users.read(visitor.call(), userId);
    tag = user.tag();
    return values();
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("users.name", user.name());
    values.put("users.role", text.name("role", user.role()));
    values.put("users.part", String.join(" / ", user.subtreePath()));
    values.put("users.state", text.name("userstate", user.state()));
    return values;
  }

  public void disable() {
    String name = users.disable(visitor.call(), seen()).name();
    shownOnce.saved(getSecret());
    notices.done("users.disabledDone", name);
    here.again();
  }

  public void enable() {
    notices.done("users.enabledDone", users.enable(visitor.call(), seen()).name());
    here.again();
  }

  public void renewLink() {
    IssuedLink issued = users.renewLink(visitor.call(), seen());
    shownOnce.keep(
        new ShownOnce.Waiting(
            getSecret(),
            issued.user().name(),
            here.getAddress(),
            List.of(LinkAddress.of(request, issued.token().orElseThrow()))));
    here.again();
  }

  public void revokeLink() {
    users.revokeLink(visitor.call(), seen());
    shownOnce.saved(getSecret());
    notices.done("users.linkRevoked");
    here.again();
  }

  public void endCode() {
    notices.done("users.codeEnded", users.endTotp(visitor.call(), seen()).name());
    here.again();
  }

  private SeenUser seen() {
    return new SeenUser(userId, new SeenTag(tag));
  }

  private void show(UserView view) {
    user = view;
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

  /** Until whoever made it has saved it. */
  public String getLink() {
    return shownOnce.of(getSecret());
  }

  public String getSecret() {
    return InvitePage.secret(userId);
  }

  public Meanwhile getMeanwhile() {
    return meanwhile;
  }
}
