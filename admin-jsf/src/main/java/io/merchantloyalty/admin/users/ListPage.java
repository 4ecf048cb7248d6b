package io.merchantloyalty.admin.users;

import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.csv.CsvOut;
import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.user.FindUsers;
import io.merchantloyalty.merchant.user.UserState;
import io.merchantloyalty.merchant.user.UserView;
import io.merchantloyalty.merchant.user.Users;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code users/list.xhtml}: who works for the merchant. */
@Named("usersList")
@RequestScoped
public class ListPage {

  @Inject Visitor visitor;
  @Inject Users users;
  @Inject Texts text;
  @Inject Download download;

  private String words;
  private Role role;
  private UserState state;
  private List<UserView> rows;

  /** Whoever may not see the list is told so before any of the page is written. */
  public void open() {
    rows();
  }

  /** All that fit: a merchant's people are few enough for one table. */
  public List<UserView> getRows() {
    return rows();
  }

  private List<UserView> rows() {
    if (rows == null) {
      rows = new ArrayList<>();
      Optional<PageRequest> next = Optional.of(page(Optional.empty()));
      while (next.isPresent()) {
        Page<UserView> page =
            users.list(
                visitor.call(),
                new FindUsers(
                    Optional.ofNullable(words),
                    Optional.ofNullable(role),
                    Optional.ofNullable(state),
                    next.get()));
        rows.addAll(page.items());
        next = page.next().map(cursor -> page(Optional.of(cursor)));
      }
    }
    return rows;
  }

  public boolean isFiltered() {
    return words != null || role != null || state != null;
  }

  public void export() throws IOException {
    List<UserView> all = getRows();
    download.send(
        "user-list.csv",
        (out, separator) -> {
          try (CsvOut csv =
              new CsvOut(
                  out,
                  separator,
                  List.of(
                      text.get("users.userId"),
                      text.get("users.name"),
                      text.get("users.role"),
                      text.get("users.part"),
                      text.get("users.state"),
                      text.get("users.code")))) {
            for (UserView user : all) {
              csv.row(
                  user.userId(),
                  user.name(),
                  text.name("role", user.role()),
                  String.join(" / ", user.subtreePath()),
                  text.name("userstate", user.state()),
                  text.get(user.codeNeeded() ? "users.codeOn" : "users.codeOff"));
            }
          }
        });
  }

  private static PageRequest page(Optional<String> after) {
    return new PageRequest(after, PageRequest.SIZE_MAX);
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public UserState[] getStates() {
    return UserState.values();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public UserState getState() {
    return state;
  }

  public void setState(UserState state) {
    this.state = state;
  }
}
