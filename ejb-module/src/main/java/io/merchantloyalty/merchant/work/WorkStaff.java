package io.merchantloyalty.merchant.work;

import io.merchantloyalty.merchant.AuthenticatedMerchantUser;
import io.merchantloyalty.merchant.MerchantUserLookup;
import io.merchantloyalty.merchant.MerchantUserRow;
import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.work.WorkFile;
import io.merchantloyalty.work.WorkOrder;
import io.merchantloyalty.work.WorkRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Between the staff of a merchant and long work, which knows them by their ids only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WorkStaff {

  private static final String NAMES =
      "select u.id, u.name from merchant_user u where u.merchant_id = :merchant and u.id in (:users)";

  @Inject MerchantUserLookup lookup;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Names of a merchant's users, by their internal ids. */
  public Map<Long, String> names(long merchantId, Collection<Long> userIds) {
    if (userIds.isEmpty()) {
      return Map.of();
    }
    return NativeRow.of(
            em.createNativeQuery(NAMES)
                .setParameter("merchant", merchantId)
                .setParameter("users", Set.copyOf(userIds))
                .getResultList())
        .stream()
        .collect(Collectors.toMap(NativeRow::number, NativeRow::text));
  }

  /**
   * Import of a file, checked first, by a user who was admitted.
   *
   * @param subject what it is about, as people name it; empty: all of the merchant
   */
  public static WorkRequest importing(
      Staff staff,
      String kind,
      Optional<String> subject,
      Map<String, String> parameters,
      WorkFile file) {
    return request(staff, kind, subject, parameters, Optional.of(file), true);
  }

  /** Work without a file, done at once, by a user who was admitted. */
  public static WorkRequest doing(
      Staff staff, String kind, Optional<String> subject, Map<String, String> parameters) {
    return request(staff, kind, subject, parameters, Optional.empty(), false);
  }

  private static WorkRequest request(
      Staff staff,
      String kind,
      Optional<String> subject,
      Map<String, String> parameters,
      Optional<WorkFile> file,
      boolean checkFirst) {
    return new WorkRequest(
        staff.merchantId(),
        staff.userId(),
        staff.origin().address(),
        staff.origin().correlationId(),
        kind,
        subject,
        parameters,
        file,
        checkFirst);
  }

  /**
   * The user who asked for work, as they are now: whoever has lost the role, or was disabled, gets
   * nothing done any more.
   *
   * @throws DomainException ACCESS_DENIED
   */
  public Staff of(WorkOrder order, Collection<Role> roles) {
    AuthenticatedMerchantUser user =
        lookup
            .byId(order.askedById())
            .filter(MerchantUserRow::enabled)
            .map(MerchantUserRow::user)
            .filter(found -> found.merchantId() == order.merchantId())
            .filter(found -> roles.contains(found.role()))
            .orElseThrow(
                () ->
                    new DomainException(
                        ResultCode.ACCESS_DENIED, "whoever asked for this may not do it any more"));
    Optional<Long> subtree =
        user.role() == Role.SHOP_MANAGER ? lookup.subtreeOf(user.id()) : Optional.empty();
    return new Staff(
        user.id(),
        user.merchantId(),
        user.role(),
        subtree,
        new Origin(order.address(), order.correlationId()));
  }
}
