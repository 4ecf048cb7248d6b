package io.merchantloyalty.merchant;

import java.util.Optional;
import java.util.Set;

/**
 * What an operation asks of its caller: one of these roles from a user, this scope from an API key
 * (spec 05, Users and rights). Each operation names one of them, so that console and machines are
 * let in by the same list.
 */
public enum Right {
  READ_PROGRAMS(StaffDesk.ALL, Scope.PROGRAMS_READ),
  CHANGE_PROGRAMS(StaffDesk.LOYALTY, Scope.PROGRAMS_WRITE),
  READ_CARDS(StaffDesk.ALL, Scope.CARDS_READ),
  CHANGE_CARDS(StaffDesk.LOYALTY, Scope.CARDS_WRITE),
  READ_SHOPS(StaffDesk.ALL, Scope.SHOPS_READ),
  CHANGE_SHOPS(StaffDesk.SHOPS, Scope.SHOPS_WRITE),
  READ_TERMINALS(StaffDesk.ALL, Scope.TERMINALS_READ),
  CHANGE_TERMINALS(StaffDesk.SHOPS, Scope.TERMINALS_WRITE),
  READ_WORKS(StaffDesk.ALL, Scope.WORKS_READ),
  /** Of long work: one's own, and all of it for owners. */
  CHANGE_WORKS(StaffDesk.ALL, Scope.WORKS_WRITE),
  READ_AUDIT(StaffDesk.OWNERS, Scope.AUDIT_READ),
  GIVE_REFUNDS(StaffDesk.MONEY, null),
  MANAGE_USERS(StaffDesk.OWNERS, null),
  MANAGE_KEYS(StaffDesk.OWNERS, null),
  /** What everybody sees and settles for himself. */
  OWN_PROFILE(StaffDesk.ALL, null);

  private final Set<Role> roles;
  private final Scope scope;

  Right(Set<Role> roles, Scope scope) {
    this.roles = roles;
    this.scope = scope;
  }

  public Set<Role> roles() {
    return roles;
  }

  /** Empty: no API key does this. */
  public Optional<Scope> scope() {
    return Optional.ofNullable(scope);
  }
}
