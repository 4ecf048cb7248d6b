package io.merchantloyalty.terminal;

import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Currency;
import java.util.Optional;

/**
 * Finds terminals that are in service, by one SELECT a call. Apart from {@link Terminals} so that
 * no connection is held while the slow hash runs.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TerminalLookup {

  private static final String SIGN_IN =
      """
      select t.id, t.terminal_id, t.kind, t.merchant_id, t.shop_node_id, m.currency,
        t.credential_version, t.accepts_rows_that_differ, t.open_invoice_id, t.password_hash
      from terminal t
      join merchant m on m.id = t.merchant_id
      where t.unregistered_at is null and\
      """;

  private static final String VIEW =
      """
      select t.terminal_id, t.kind, t.external_id, t.name, s.name shop_name, m.name merchant_name,
        t.seqr_id
      from terminal t
      join shop_node s on s.id = t.shop_node_id
      join merchant m on m.id = t.merchant_id
      where t.id = :id
      """;

  @Inject QrTexts qrTexts;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public Optional<TerminalRow> byTerminalId(String terminalId) {
    return first(
        em.createNativeQuery(SIGN_IN + " t.terminal_id = :terminalId")
            .setParameter("terminalId", terminalId));
  }

  public Optional<TerminalRow> byId(long id) {
    return first(em.createNativeQuery(SIGN_IN + " t.id = :id").setParameter("id", id));
  }

  /** What the owner of a terminal sees of it; the terminal is known to be there. */
  public TerminalView view(long id) {
    NativeRow row =
        NativeRow.of(em.createNativeQuery(VIEW).setParameter("id", id).getResultList()).get(0);
    String terminalId = row.text();
    TerminalKind kind = TerminalKind.valueOf(row.text());
    String externalId = row.text();
    String name = row.text();
    String shopName = row.text();
    String merchantName = row.text();
    Optional<String> seqrId = row.textIfAny();
    return new TerminalView(
        terminalId,
        kind,
        externalId,
        name,
        shopName,
        merchantName,
        seqrId,
        seqrId.map(qrTexts::ofSticker));
  }

  private static Optional<TerminalRow> first(Query query) {
    return NativeRow.of(query.getResultList()).stream()
        .map(
            row ->
                new TerminalRow(
                    new AuthenticatedTerminal(
                        row.number(),
                        row.text(),
                        TerminalKind.valueOf(row.text()),
                        row.number(),
                        row.number(),
                        Currency.getInstance(row.text()),
                        row.integer(),
                        row.truth(),
                        row.numberIfAny()),
                    row.text()))
        .findFirst();
  }
}
