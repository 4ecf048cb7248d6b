package io.merchantloyalty.terminal;

import io.merchantloyalty.shared.DomainException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Keeps a merchant's own names of terminals apart: two terminals of one shop that are in service do
 * not have the same. No unique key can say so, because the old service's {@code registerTerminal}
 * promises to take a name again (spec 03).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ExternalIds {

  private static final String OTHER =
      """
      select t.terminal_id from terminal t
      where t.merchant_id = :merchant and t.external_id = :name and t.shop_node_id = :shop
        and t.unregistered_at is null and t.id <> :own
      order by t.id limit 1
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /**
   * Refuses a name that another terminal of the shop has. Call it with the shop's row locked for
   * writing, so that nobody gives the same name at the same time.
   *
   * @param ownId of the terminal that gets the name
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState, which names the other terminal
   */
  public void mustBeFree(long merchantId, long shopNodeId, String externalId, long ownId) {
    em
        .createNativeQuery(OTHER, String.class)
        .setParameter("merchant", merchantId)
        .setParameter("name", externalId)
        .setParameter("shop", shopNodeId)
        .setParameter("own", ownId)
        .getResultList()
        .stream()
        .findFirst()
        .ifPresent(
            other -> {
              throw DomainException.wrongState(
                  "this shop has a terminal with the external id "
                      + externalId
                      + " already: "
                      + other,
                  "EXTERNAL_ID_TAKEN");
            });
  }
}
