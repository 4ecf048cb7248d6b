package io.merchantloyalty.admin.users;

import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.user.UserRights;
import jakarta.enterprise.context.Dependent;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** What is asked of a user on both pages: name, role, and a shop manager's part of the tree. */
@Dependent
public class RightsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private Role role;
  private NodeChoice part;

  UserRights rights() {
    return new UserRights(
        name,
        role,
        Optional.ofNullable(part).filter(chosen -> isLimitable()).map(NodeChoice::reference));
  }

  void fill(String knownName, Role knownRole, Optional<String> subtree, List<String> path) {
    name = knownName;
    role = knownRole;
    part = subtree.map(reference -> new NodeChoice(reference, path)).orElse(null);
  }

  /** Only a shop manager is limited to a part of the tree. */
  public boolean isLimitable() {
    return role == Role.SHOP_MANAGER;
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public NodeChoice getPart() {
    return part;
  }

  public void setPart(NodeChoice part) {
    this.part = part;
  }
}
