package io.merchantloyalty.admin.frame;

import io.merchantloyalty.loyalty.coalition.Coalitions;
import io.merchantloyalty.merchant.Right;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * The menu of the console: what the visitor may open. Whether a page is really for him is decided
 * by the business tier when the page asks.
 */
@Named
@RequestScoped
public class Menu {

  @Inject Visitor visitor;
  @Inject Coalitions coalitions;

  private Long invitations;

  /**
   * A page in the menu.
   *
   * @param name the section that pages name as theirs
   * @param address of the page, below the context
   * @param icon a PrimeIcon
   */
  public record Entry(String name, String address, String icon) {
    public String getTitleKey() {
      return "menu." + name;
    }
  }

  /** Entries below one heading. */
  public record Group(String name, List<Entry> entries) {
    public String getTitleKey() {
      return "menu." + name;
    }
  }

  private record Place(String group, Entry entry, Right right) {}

  private static final List<Place> PLACES =
      List.of(
          place("overview", "home", "/admin/index.xhtml", "pi-home", Right.OWN_PROFILE),
          place(
              "loyalty",
              "programs",
              "/admin/programs/list.xhtml",
              "pi-id-card",
              Right.READ_PROGRAMS),
          place(
              "loyalty",
              "coalition",
              "/admin/coalition/list.xhtml",
              "pi-share-alt",
              Right.READ_PROGRAMS),
          place("shops", "tree", "/admin/tree/browse.xhtml", "pi-sitemap", Right.READ_SHOPS),
          place(
              "shops",
              "terminals",
              "/admin/terminals/list.xhtml",
              "pi-desktop",
              Right.READ_TERMINALS),
          place("shops", "why", "/admin/why/ask.xhtml", "pi-question-circle", Right.READ_CARDS),
          place("company", "works", "/admin/works/list.xhtml", "pi-clock", Right.READ_WORKS),
          place("company", "users", "/admin/users/list.xhtml", "pi-users", Right.MANAGE_USERS),
          place("company", "keys", "/admin/keys/list.xhtml", "pi-key", Right.MANAGE_KEYS),
          place("company", "audit", "/admin/audit/list.xhtml", "pi-history", Right.READ_AUDIT));

  private static Place place(String group, String name, String address, String icon, Right right) {
    return new Place(group, new Entry(name, address, icon), right);
  }

  /** All that the start page leads to. */
  public List<Entry> getTiles() {
    return PLACES.stream()
        .filter(place -> visitor.may(place.right()))
        .map(Place::entry)
        .filter(entry -> !entry.name().equals("home"))
        .toList();
  }

  /** Invitations of other companies that wait for an answer of this visitor's; none: 0. */
  public long getInvitations() {
    if (invitations == null) {
      invitations = visitor.may(Right.CHANGE_PROGRAMS) ? coalitions.unanswered(visitor.call()) : 0L;
    }
    return invitations;
  }

  public List<Group> getGroups() {
    List<Place> open = PLACES.stream().filter(place -> visitor.may(place.right())).toList();
    return open.stream()
        .map(Place::group)
        .distinct()
        .map(
            group ->
                new Group(
                    group,
                    open.stream()
                        .filter(place -> place.group().equals(group))
                        .map(Place::entry)
                        .toList()))
        .toList();
  }
}
