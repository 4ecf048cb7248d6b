package io.merchantloyalty.admin.users;

import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.admin.frame.Sorting;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.frame.WholeList;
import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.user.FindUsers;
import io.merchantloyalty.merchant.user.UserState;
import io.merchantloyalty.merchant.user.UserView;
import io.merchantloyalty.merchant.user.Users;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code users/list.xhtml}: who works for the merchant, narrowed, sorted, page by page. */
@Named("usersList")
@ViewScoped
public class ListPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 25;

  /** By which column the list is sorted. */
  public enum Sort {
    NAME,
    ROLE,
    STATE
  }

  @Inject transient Visitor visitor;
  @Inject transient Users users;
  @Inject transient Texts text;
  @Inject transient Download download;

  private String words;
  private Role role;
  private UserState state;
  private final Sorting<Sort> sorting = new Sorting<>(Sort.NAME, false);
  private final WholeList<UserView> people = new WholeList<>(ROWS, this::read);

  /** Whoever may not see the list is told so before any of the page is written. */
  public void open() {
    people.all();
  }

  /**
   * Another filter or order: the list begins anew. What was read for the page before it came knows
   * nothing of the filter.
   */
  public void narrow() {
    people.restart();
  }

  public void sortBy(Sort column) {
    sorting.by(column);
    narrow();
  }

  /** A merchant's people are few enough to be sorted here. */
  private List<UserView> read() {
    List<UserView> found =
        WholeList.of(
            page ->
                users.list(
                    visitor.call(),
                    new FindUsers(
                        Optional.ofNullable(words),
                        Optional.ofNullable(role),
                        Optional.ofNullable(state),
                        page)));
    found.sort(order());
    return found;
  }

  /** As the visitor's language sorts; who is alike, by name. */
  private Comparator<UserView> order() {
    Collator letters = Collator.getInstance(visitor.locale());
    Comparator<UserView> byName =
        Comparator.comparing(UserView::name, letters).thenComparing(UserView::userId);
    Comparator<UserView> order =
        switch (sorting.column()) {
          case NAME -> byName;
          case ROLE -> Comparator.comparing(UserView::role).thenComparing(byName);
          case STATE -> Comparator.comparing(UserView::state).thenComparing(byName);
        };
    return sorting.directed(order);
  }

  public void export() throws IOException {
    narrow();
    download.send(
        "user-list.csv",
        Stream.of("userId", "name", "role", "part", "state", "code")
            .map(column -> text.get("users." + column))
            .toList(),
        people.all(),
        user ->
            List.of(
                user.userId(),
                user.name(),
                text.name("role", user.role()),
                String.join(" / ", user.subtreePath()),
                text.name("userstate", user.state()),
                text.get(user.codeNeeded() ? "users.codeOn" : "users.codeOff")));
  }

  public WholeList<UserView> getPeople() {
    return people;
  }

  /** For the head of a column that is sorted by it. */
  public String order(Sort column) {
    return sorting.told(column);
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
