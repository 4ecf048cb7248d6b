package io.merchantloyalty.merchant;

import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.Identity;
import io.merchantloyalty.security.KeyedCalls;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
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
 * Lets a merchant's staff in to what their role allows, and its own systems to what their key's
 * scopes allow (spec 05, Users and rights). Whoever owns an operation says which {@link Right} it
 * asks for. Runs in no transaction: the slow hash must hold no connection.
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

  /** Payments, refunds, reports. */
  public static final Set<Role> MONEY = Set.of(Role.OWNER, Role.FINANCE);

  public static final Set<Role> OWNERS = Set.of(Role.OWNER);

  @Inject MerchantUsers users;
  @Inject MerchantUserLookup lookup;
  @Inject ShopTree tree;
  @Inject KeyedCalls keyedCalls;
  @Inject ApiKeyLookup apiKeys;
  @Inject Clock clock;

  /**
   * The caller, if the role, or the scope of the API key, will do.
   *
   * @throws DomainException as {@link MerchantUsers#authenticate}; AUTHENTICATION_FAILED when there
   *     is no such API key, or no longer; ACCESS_DENIED when the role or the scopes do not have the
   *     right
   */
  public Staff admit(MerchantCall call, Right right) {
    return call.credentials() instanceof Credentials.ApiKey key
        ? system(key, right, call.origin())
        : admit(call, right.roles());
  }

  /**
   * The user, if the role will do; no API key will.
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
   * Whether the credentials belong to anybody, whatever that user or key may do. The front door
   * asks this to decide how much to accept from a caller before the operation itself checks.
   *
   * @throws DomainException as {@link MerchantUsers#authenticate}; AUTHENTICATION_FAILED when there
   *     is no such API key, or it has ended
   */
  public void recognize(Credentials credentials) {
    if (credentials instanceof Credentials.ApiKey key) {
      inForce(key);
    } else {
      users.authenticate(credentials);
    }
  }

  private ApiKeyRow inForce(Credentials.ApiKey key) {
    ApiKeyRow row =
        apiKeys
            .bySecret(key)
            .filter(found -> !found.revoked() && clock.now().isBefore(found.expiresAt()))
            .orElseThrow(
                () ->
                    new DomainException(
                        ResultCode.AUTHENTICATION_FAILED, "no such API key, or no longer"));
    Identity.ofApiKey(row.id());
    return row;
  }

  /**
   * The caller, whatever its role or the scopes of its API key: for what callers are told about
   * themselves.
   *
   * @throws DomainException as {@link MerchantUsers#authenticate}; AUTHENTICATION_FAILED when there
   *     is no such API key, or it has ended
   */
  public Staff admitAnybody(MerchantCall call) {
    return call.credentials() instanceof Credentials.ApiKey key
        ? acting(inForce(key), call.origin())
        : admit(call, ALL);
  }

  private Staff system(Credentials.ApiKey key, Right right, Origin origin) {
    ApiKeyRow row = inForce(key);
    if (right.scope().filter(row.scopes()::contains).isEmpty()) {
      throw new DomainException(
          ResultCode.ACCESS_DENIED,
          right
              .scope()
              .map(scope -> "the API key does not have the scope " + scope.word())
              .orElse("no API key does this: sign in as a user"));
    }
    return acting(row, origin);
  }

  private Staff acting(ApiKeyRow row, Origin origin) {
    if (row.isToBeStamped()) {
      Retry.runOnConflict(() -> apiKeys.stamp(row.id()));
    }
    return new Staff(
        row.madeBy(),
        row.merchantId(),
        Role.VIEWER,
        Optional.empty(),
        origin,
        Optional.of(row.id()));
  }

  /**
   * Lets the caller in and makes something, once for the call's Idempotency-Key if it has one.
   * Whoever repeats a call is answered with what was made then, as it is by now; what is gone since
   * is not found.
   *
   * @param again reads what was made, by the reference that {@code made} told of it
   * @throws DomainException as {@link #admit}, {@link KeyedCalls#once} and the work
   */
  public <T> T once(MerchantCall call, Right right, Made<T> made, Function<Staff, T> work) {
    Staff staff = admit(call, right);
    return keyedCalls.once(
        () -> principal(staff),
        call.keyed(),
        new KeyedCalls.Memory<T>(
            made.reference().andThen(Optional::of),
            reference -> made.again().apply(staff, reference)),
        () -> work.apply(staff));
  }

  private static KeyedCalls.Principal principal(Staff staff) {
    return staff
        .apiKeyId()
        .map(KeyedCalls.Principal::apiKey)
        .orElseGet(() -> new KeyedCalls.Principal(PrincipalKind.MERCHANT_USER, staff.userId()));
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
