package io.merchantloyalty.merchant;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Says which shop a merchant's user works in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Shops {

  @Inject ShopTree tree;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /**
   * The shop where this user's new terminals go (spec 03, registerTerminal): the one that the
   * reseller id names, else the merchant's default shop. Its row is locked until the transaction
   * ends.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC when there is no such shop or it takes no
   *     terminals any more; ACCESS_DENIED when it lies outside the subtree that the user is limited
   *     to
   */
  public ShopPlace forNewTerminals(AuthenticatedMerchantUser caller, Instant at) {
    MerchantUser user = em.find(MerchantUser.class, caller.id());
    Merchant merchant = em.find(Merchant.class, caller.merchantId());
    ShopNode shop =
        caller
            .shopNodeId()
            .or(merchant::defaultShopId)
            .flatMap(
                // one terminal after the other; a retirement of the shop waits, or was seen
                id ->
                    Optional.ofNullable(
                        em.find(ShopNode.class, id, LockModeType.PESSIMISTIC_WRITE)))
            .filter(node -> node.takesTerminalsOf(merchant))
            .orElseThrow(
                () ->
                    new DomainException(
                        ResultCode.REJECTED_BUSINESS_LOGIC,
                        "the reseller id names no shop that takes terminals, and the merchant has"
                            + " no such default shop"));
    boolean outside =
        user.subtreeNodeId().filter(top -> !tree.isWithin(shop.id(), top, at)).isPresent();
    if (outside) {
      throw new DomainException(
          ResultCode.ACCESS_DENIED, "the shop lies outside the part of the tree that is yours");
    }
    return new ShopPlace(merchant.id(), shop.id(), shop.name(), merchant.name());
  }
}
