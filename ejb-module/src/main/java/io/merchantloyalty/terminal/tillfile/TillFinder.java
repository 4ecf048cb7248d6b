package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.terminal.TerminalKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tills as they are in the database, each look by an index. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TillFinder {

  private static final String STATE =
      """
      select t.terminal_id, t.merchant_id, t.unregistered_at is not null gone, t.kind,
        t.external_id, t.name, t.shop_node_id, t.seqr_id, t.accepts_rows_that_differ
      from terminal t
      """;

  private static final String BY_ID = STATE + " where t.terminal_id = :terminal";

  private static final String IN_SHOPS =
      STATE
          + " force index (terminal_by_merchant)"
          + " where t.merchant_id = :merchant and t.external_id = :external"
          + " and t.shop_node_id in (:shops) and t.unregistered_at is null";

  private static final String WITH_STICKER =
      "select count(*) from terminal t where t.seqr_id = :sticker";

  private static final String WITH_ZEROS =
      "select t.terminal_id from terminal t force index (terminal_by_merchant)"
          + " where t.merchant_id = :merchant and t.unregistered_at is null"
          + " and t.terminal_id like '0%'";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** The till with that id, whoever's it is, in service or not. */
  public Optional<TillState> byId(String terminalId) {
    return states(em.createNativeQuery(BY_ID).setParameter("terminal", terminalId).getResultList())
        .stream()
        .findFirst();
  }

  /**
   * The merchant's tills in service with that external id in one of those shops.
   *
   * @param shopIds internal; not empty
   */
  public List<TillState> inShops(long merchantId, String externalId, Collection<Long> shopIds) {
    return states(
        em.createNativeQuery(IN_SHOPS)
            .setParameter("merchant", merchantId)
            .setParameter("external", externalId)
            .setParameter("shops", shopIds)
            .getResultList());
  }

  /** Whether a till has that sticker, whoever's it is. */
  public boolean isStickerTaken(String seqrId) {
    Number found =
        (Number)
            em.createNativeQuery(WITH_STICKER).setParameter("sticker", seqrId).getSingleResult();
    return found.longValue() > 0;
  }

  /** Terminal ids of the merchant's tills in service that begin with a zero. */
  public List<String> idsWithZeros(long merchantId) {
    return em
        .createNativeQuery(WITH_ZEROS, String.class)
        .setParameter("merchant", merchantId)
        .getResultList()
        .stream()
        .map(String::valueOf)
        .toList();
  }

  private static List<TillState> states(List<?> rows) {
    return NativeRow.of(rows).stream()
        .map(
            row ->
                new TillState(
                    row.text(),
                    row.number(),
                    row.truth(),
                    TerminalKind.valueOf(row.text()),
                    row.text(),
                    row.text(),
                    row.number(),
                    row.textIfAny(),
                    row.truth()))
        .toList();
  }
}
