package io.merchantloyalty.terminal.administration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.terminal.QrTexts;
import io.merchantloyalty.terminal.Terminal;
import io.merchantloyalty.terminal.TerminalKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads terminals of one merchant; a terminal of another looks like one that does not exist. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShopTerminalReader {

  private static final int TAG_CHARS = 16;

  static final String COLUMNS =
      """
      select t.terminal_id, t.kind, t.external_id, t.name, n.reference, n.name shop_name,
        t.accepts_rows_that_differ, t.seqr_id, t.registered_at, t.unregistered_at, t.last_seen_at,
        t.credential_version
      """;

  private static final String VIEW =
      COLUMNS + " from terminal t join shop_node n on n.id = t.shop_node_id";

  private static final String ONE =
      VIEW + " where t.merchant_id = :merchant and t.terminal_id = :terminal";

  private static final String ID_OF =
      "select t.id, t.terminal_id from terminal t"
          + " where t.terminal_id = :terminal and t.merchant_id = :merchant";

  /** The first move after a moment began where the terminal stood then. */
  private static final String SHOP_AT =
      """
      select n.reference, n.id
      from terminal t
      join shop_node n on n.id = coalesce(
        (select m.from_shop_id from terminal_move m
          where m.terminal_id = t.id and m.moved_at > :at order by m.moved_at limit 1),
        t.shop_node_id)
      where t.id = :id
      """;

  @Inject QrTexts qrTexts;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** The internal id of a merchant's terminal; else it is not found. */
  public long idOf(long merchantId, String terminalId) {
    return idIfAny(merchantId, terminalId).orElseThrow(ShopTerminalReader::noSuchTerminal);
  }

  public ShopTerminalView view(long merchantId, String terminalId) {
    return views(
            em.createNativeQuery(ONE)
                .setParameter("merchant", merchantId)
                .setParameter("terminal", terminalId))
        .stream()
        // the database compares without trailing spaces
        .filter(view -> view.terminalId().equals(terminalId))
        .findFirst()
        .orElseThrow(ShopTerminalReader::noSuchTerminal);
  }

  /** The internal id of a page's last terminal. */
  public long cursor(long merchantId, String terminalId) {
    return idIfAny(merchantId, terminalId).orElseThrow(PageRequest::unknownCursor);
  }

  /** Reference of the shop where a terminal stood at a moment. */
  public String shopAt(long id, Instant at) {
    return NativeRow.of(
            em.createNativeQuery(SHOP_AT)
                .setParameter("id", id)
                .setParameter("at", at)
                .getResultList())
        .get(0)
        .text();
  }

  /** As {@link #idOf}; empty when the merchant has no such terminal. */
  public Optional<Long> idIfAny(long merchantId, String terminalId) {
    if (terminalId.length() > Terminal.TERMINAL_ID_CHARS_MAX || terminalId.endsWith(" ")) {
      return Optional.empty();
    }
    return NativeRow.of(
            em.createNativeQuery(ID_OF)
                .setParameter("terminal", terminalId)
                .setParameter("merchant", merchantId)
                .getResultList())
        .stream()
        .map(NativeRow::number)
        .findFirst();
  }

  private static DomainException noSuchTerminal() {
    return DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "terminal");
  }

  /** {@code query}: selects {@link #COLUMNS}. */
  public List<ShopTerminalView> views(Query query) {
    return NativeRow.of(query.getResultList()).stream().map(this::view).toList();
  }

  private ShopTerminalView view(NativeRow row) {
    String terminalId = row.text();
    TerminalKind kind = TerminalKind.valueOf(row.text());
    String externalId = row.text();
    String name = row.text();
    String shop = row.text();
    String shopName = row.text();
    boolean accepts = row.truth();
    Optional<String> seqrId = row.textIfAny();
    return new ShopTerminalView(
        terminalId,
        kind,
        externalId,
        name,
        shop,
        shopName,
        accepts,
        seqrId,
        seqrId.map(qrTexts::ofSticker),
        row.time(),
        row.timeIfAny(),
        row.timeIfAny(),
        tag(
            externalId,
            name,
            shop,
            Boolean.toString(accepts),
            seqrId.orElse(""),
            Long.toString(row.number())));
  }

  /** Of the content, for the row's version grows with every bill. */
  static String tag(String... parts) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(String.join("\u0000", parts).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, TAG_CHARS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
