package io.merchantloyalty.system.sweep;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a page of the console is for, as spec 05 says it, written down a second time.
 *
 * @param query what the page is asked about; names of {@link MerchantThings} in braces
 * @param open the roles that may look; an owner always may
 * @param act the roles that may change something there
 */
record ConsoleRights(String page, String query, Set<String> open, Set<String> act) {

  static final List<String> ROLES = List.of("LOYALTY_MANAGER", "SHOP_MANAGER", "FINANCE", "VIEWER");

  /** The owner of another merchant: what the page is about is not there for him. */
  static final String STRANGER = "ANOTHER_MERCHANTS_OWNER";

  private static final Set<String> ALL = Set.copyOf(ROLES);
  private static final Set<String> OWNER_ONLY = Set.of();
  private static final Set<String> LOYALTY = Set.of("LOYALTY_MANAGER");
  private static final Set<String> SHOPS = Set.of("SHOP_MANAGER");

  private static final List<ConsoleRights> KNOWN =
      List.of(
          new ConsoleRights("users/list.xhtml", "", OWNER_ONLY, OWNER_ONLY),
          new ConsoleRights("users/invite.xhtml", "", OWNER_ONLY, OWNER_ONLY),
          new ConsoleRights("users/edit.xhtml", "user={user}", OWNER_ONLY, OWNER_ONLY),
          new ConsoleRights("keys/list.xhtml", "", OWNER_ONLY, OWNER_ONLY),
          new ConsoleRights("keys/create.xhtml", "", OWNER_ONLY, OWNER_ONLY),
          new ConsoleRights("audit/list.xhtml", "", OWNER_ONLY, OWNER_ONLY),
          new ConsoleRights("programs/list.xhtml", "", ALL, LOYALTY),
          new ConsoleRights("programs/create.xhtml", "", LOYALTY, LOYALTY),
          new ConsoleRights("programs/texts.xhtml", "program={program}", ALL, LOYALTY),
          new ConsoleRights("programs/numbers.xhtml", "program={program}", ALL, LOYALTY),
          new ConsoleRights("programs/pictures.xhtml", "program={program}", ALL, LOYALTY),
          new ConsoleRights("programs/shops.xhtml", "program={program}", ALL, LOYALTY),
          new ConsoleRights("programs/review.xhtml", "program={program}", ALL, LOYALTY),
          new ConsoleRights("programs/cards.xhtml", "program={program}", ALL, LOYALTY),
          new ConsoleRights("coalition/list.xhtml", "", ALL, LOYALTY),
          new ConsoleRights("coalition/invitation.xhtml", "invitation={invitation}", ALL, LOYALTY),
          new ConsoleRights("tree/browse.xhtml", "node={node}", ALL, SHOPS),
          new ConsoleRights("tree/import.xhtml", "", SHOPS, SHOPS),
          new ConsoleRights("terminals/list.xhtml", "", ALL, SHOPS),
          new ConsoleRights("terminals/place.xhtml", "", SHOPS, SHOPS),
          new ConsoleRights("terminals/import.xhtml", "", SHOPS, SHOPS),
          new ConsoleRights("terminals/edit.xhtml", "terminal={terminalId}", ALL, SHOPS),
          new ConsoleRights("why/ask.xhtml", "program={program}&node={node}", ALL, ALL),
          new ConsoleRights("works/list.xhtml", "", ALL, ALL),
          new ConsoleRights("works/show.xhtml", "work={work}", ALL, OWNER_ONLY),
          // everybody's own
          new ConsoleRights("profile/edit.xhtml", "", ALL, ALL),
          new ConsoleRights("profile/second-factor.xhtml", "", ALL, ALL));

  static ConsoleRights of(String page) {
    return KNOWN.stream()
        .filter(rights -> rights.page.equals(page))
        .findFirst()
        .orElseThrow(() -> new AssertionError("say in ConsoleRights whom " + page + " is for"));
  }

  String address(Map<String, Object> things) {
    String filled = query;
    for (Map.Entry<String, Object> thing : things.entrySet()) {
      filled = filled.replace("{" + thing.getKey() + "}", String.valueOf(thing.getValue()));
    }
    return "/admin/" + page + (filled.isEmpty() ? "" : "?" + filled);
  }

  int statusFor(String role) {
    if (role.equals(STRANGER)) {
      // a page about one thing that belongs to somebody else; an invitation is its sender's, too
      return query.isEmpty() || page.startsWith("coalition/") ? 200 : 404;
    }
    return role.equals("OWNER") || open.contains(role) ? 200 : 403;
  }

  Set<String> whoMayNotAct() {
    Set<String> others = new TreeSet<>(ROLES);
    others.removeAll(act);
    if (!query.isEmpty()) {
      others.add(STRANGER);
    }
    return others;
  }
}
