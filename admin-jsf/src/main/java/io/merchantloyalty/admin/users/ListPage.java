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
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
  private Sort sort = Sort.NAME;
  private boolean descending;

  /** Index of the first row that is shown. */
  private int first;

  private transient List<UserView> rows;

  /** Whoever may not see the list is told so before any of the page is written. */
  public void open() {
    rows();
  }

  /**
   * Another filter or order: the list begins anew. What was read for the page before it came knows
   * nothing of the filter.
   */
  public void narrow() {
    first = 0;
    rows = null;
  }

  public void sortBy(Sort column) {
    descending = column == sort && !descending;
    sort = column;
    narrow();
  }

  public void next() {
    first += ROWS;
    rows = null;
  }

  public void previous() {
    first = Math.max(0, first - ROWS);
    rows = null;
  }

  /** Those of the page that is shown. */
  public List<UserView> getRows() {
    return rows().subList(Math.min(first, rows().size()), getLast());
  }

  /** All that fit: a merchant's people are few enough to be sorted here. */
  private List<UserView> rows() {
    if (rows == null) {
      List<UserView> found = new ArrayList<>();
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
        found.addAll(page.items());
        next = page.next().map(cursor -> page(Optional.of(cursor)));
      }
      found.sort(order());
      rows = found;
    }
    return rows;
  }

  /** As the visitor's language sorts; who is alike, by name. */
  private Comparator<UserView> order() {
    Collator letters = Collator.getInstance(visitor.locale());
    Comparator<UserView> byName =
        Comparator.comparing(UserView::name, letters).thenComparing(UserView::userId);
    Comparator<UserView> order =
        switch (sort) {
          case NAME -> byName;
          case ROLE -> Comparator.comparing(UserView::role).thenComparing(byName);
          case STATE -> Comparator.comparing(UserView::state).thenComparing(byName);
        };
    return descending ? order.reversed() : order;
  }

  public void export() throws IOException {
    narrow();
    List<UserView> all = rows();
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

  public int getTotal() {
    return rows().size();
  }

  /** Counted from 1. */
  public int getFirst() {
    return first + 1;
  }

  public int getLast() {
    return Math.min(first + ROWS, rows().size());
  }

  public boolean isFirstPage() {
    return first == 0;
  }

  public boolean isLastPage() {
    return first + ROWS >= rows().size();
  }

  /** For the head of a column that is sorted by it. */
  public String order(Sort column) {
    return column != sort ? "none" : descending ? "descending" : "ascending";
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
