package io.merchantloyalty.merchant.user;

import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.shared.PageRequest;
import java.util.Optional;

/**
 * Which users are wanted.
 *
 * @param text part of the name or the user id, in any letter case; empty: all
 */
public record FindUsers(
    Optional<String> text, Optional<Role> role, Optional<UserState> state, PageRequest page) {}
