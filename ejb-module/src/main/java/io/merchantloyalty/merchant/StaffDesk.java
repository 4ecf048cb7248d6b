package io.merchantloyalty.merchant;

import io.merchantloyalty.security.KeyedCalls;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Lets a merchant's staff in to what their role allows (spec 05, Users and rights). Whoever owns an
 * operation says for which roles it is. Runs in no transaction: the slow hash must hold no
 * connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffDesk {

  /** Everybody looks at what belongs to the merchant; nobody sees another merchant's. */
  public static final Set<Role> ALL = Set.copyOf(EnumSet.allOf(Role.class));

  /** Programs, marks, pictures, cards. */
  public static final Set<Role> LOYALTY = Set.of(Role.OWNER, Role.LOYALTY_MANAGER);

  /** Tree and terminals. */
  public static final Set<Role> SHOPS = Set.of(Role.OWNER, Role.SHOP_MANAGER);

  public static final Set<Role> OWNERS = Set.of(Role.OWNER);

  @Inject MerchantUsers users;
  @Inject MerchantUserLookup lookup;
  @Inject ShopTree tree;
  @Inject KeyedCalls keyedCalls;

  /**
   * The caller, if the role will do.
   *
   * @throws DomainException as {@link MerchantUsers#authenticate}; ACCESS_DENIED when the role is
   *     none of {@code roles}
   */
  public Staff admit(MerchantCall call, Collection<Role> roles) {
    AuthenticatedMerchantUser user = users.authenticate(call.credentials());
    if (!roles.contains(user.role())) {
      throw new DomainException(
          ResultCode.ACCESS_DENIED, "your role does not do this: " + user.role());
    }
    // only shop managers are limited to a part of the tree
    Optional<Long> subtree =
        user.role() == Role.SHOP_MANAGER ? lookup.subtreeOf(user.id()) : Optional.empty();
    return new Staff(user.id(), user.merchantId(), user.role(), subtree, call.origin());
  }

  /**
   * Lets the caller in and makes something, once for the call's Idempotency-Key if it has one.
   * Whoever repeats a call is answered with what was made then, as it is by now; what is gone since
   * is not found.
   *
   * @param again reads what was made, by the reference that {@code made} told of it
   * @throws DomainException as {@link #admit}, {@link KeyedCalls#once} and the work
   */
  public <T> T once(
      MerchantCall call, Collection<Role> roles, Made<T> made, Function<Staff, T> work) {
    Staff staff = admit(call, roles);
    return keyedCalls.once(
        () -> new KeyedCalls.Principal(PrincipalKind.MERCHANT_USER, staff.userId()),
        call.keyed(),
        new KeyedCalls.Memory<T>(
            made.reference().andThen(Optional::of),
            reference -> made.again().apply(staff, reference)),
        () -> work.apply(staff));
  }

  /** How something that was made is named and found again. */
  public record Made<T>(Function<T, String> reference, BiFunction<Staff, String, T> again) {}

  /**
   * Refuses a change at a node of the merchant that lies outside the caller's part of the tree.
   *
   * @throws DomainException ACCESS_DENIED
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void checkReach(Staff staff, long nodeId) {
    boolean outside =
        staff
            .subtreeNodeId()
            .filter(top -> !tree.isWithin(nodeId, top, ShopTree.LATEST))
            .isPresent();
    if (outside) {
      throw new DomainException(
          ResultCode.ACCESS_DENIED, "that lies outside the part of the tree that is yours");
    }
  }
}
