package io.merchantloyalty.terminal.administration;

import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.merchant.tree.ShopNodeReader;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lists and counts a merchant's terminals; each is one walk through that merchant's index. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ShopTerminalList {

  private static final String FROM =
      """
      from terminal t force index (terminal_in_order)
      straight_join shop_node n force index (primary) on n.id = t.shop_node_id
      where t.merchant_id = :merchant
      """;

  private static final String BELOW =
      """
       and t.shop_node_id in (
        with recursive down (node_id, height) as (
          select self.id, 1 from shop_node self where self.id = :node
          union all
          select child.node_id, down.height + 1
          from down
          straight_join shop_node_parent child force index (shop_node_children)
            on child.parent_id = down.node_id and child.valid_until = '9999-12-31'
          where down.height <= """
          + " "
          + ShopTree.DEPTH_MAX
          + ") select node_id from down)";

  private static final String TEXT =
      """
       and (t.name like :text or t.external_id collate utf8mb4_unicode_520_ci like :text
        or t.terminal_id collate utf8mb4_unicode_520_ci like :text or t.seqr_id like :upper)
      """;

  private static final String QUIET =
      " and (t.last_seen_at is null or t.last_seen_at < :quiet) and t.registered_at < :quiet";

  @Inject ShopNodeReader nodes;
  @Inject ShopTerminalReader reader;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** One more than the page has. */
  public List<ShopTerminalView> list(long merchantId, FindTerminals wanted, PageRequest page) {
    return list(
        merchantId, wanted, page.after().map(id -> reader.cursor(merchantId, id)), page.rows());
  }

  /** All of them, however many. */
  public List<ShopTerminalView> all(long merchantId, FindTerminals wanted) {
    return first(merchantId, wanted, Integer.MAX_VALUE);
  }

  /**
   * The first of them, at most so many.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC for a text that is too long, or a node that is
   *     not the merchant's
   */
  public List<ShopTerminalView> first(long merchantId, FindTerminals wanted, int most) {
    wanted.check();
    return list(merchantId, wanted, Optional.empty(), most);
  }

  /**
   * Refuses what cannot be looked for, before it is looked for.
   *
   * @throws DomainException as {@link #first}
   */
  public void check(long merchantId, FindTerminals wanted) {
    wanted.check();
    wanted.node().ifPresent(node -> nodes.idOf(merchantId, node));
  }

  private List<ShopTerminalView> list(
      long merchantId, FindTerminals wanted, Optional<Long> after, int rows) {
    Map<String, Object> values = new LinkedHashMap<>();
    String where = where(merchantId, wanted, values);
    String order = wanted.descending() ? " desc" : "";
    String column = wanted.sort().column();
    String cursor = "";
    if (after.isPresent()) {
      values.put("after", after.get());
      cursor =
          " and (%s, t.id) %s (select %s, t.id from terminal t join shop_node n on n.id ="
                  .formatted(column, wanted.descending() ? "<" : ">", column)
              + " t.shop_node_id where t.id = :after)";
    }
    values.put("rows", rows);
    String sql =
        ShopTerminalReader.COLUMNS
            + where
            + cursor
            + " order by %1$s%2$s, t.id%2$s limit :rows".formatted(column, order);
    return reader.views(query(sql, values));
  }

  public long count(long merchantId, FindTerminals wanted) {
    Map<String, Object> values = new LinkedHashMap<>();
    String where = where(merchantId, wanted, values);
    return ((Number) query("select count(*) " + where, values).getSingleResult()).longValue();
  }

  private String where(long merchantId, FindTerminals wanted, Map<String, Object> values) {
    values.put("merchant", merchantId);
    StringBuilder where = new StringBuilder(FROM);
    where.append(" and t.unregistered_at is ").append(wanted.unregistered() ? "not null" : "null");
    wanted
        .node()
        .ifPresent(
            node -> {
              where.append('\n').append(BELOW);
              values.put("node", nodes.idOf(merchantId, node));
            });
    wanted
        .text()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .ifPresent(
            text -> {
              where.append('\n').append(TEXT);
              String pattern = "%" + ShopNodeReader.itself(text) + "%";
              values.put("text", pattern);
              values.put("upper", pattern.toUpperCase(Locale.ROOT));
            });
    wanted
        .kind()
        .ifPresent(
            kind -> {
              where.append(" and t.kind = :kind");
              values.put("kind", kind.name());
            });
    wanted
        .sticker()
        .ifPresent(with -> where.append(" and t.seqr_id is ").append(with ? "not null" : "null"));
    wanted
        .quietSince()
        .ifPresent(
            since -> {
              where.append(QUIET);
              values.put("quiet", since);
            });
    return where.toString();
  }

  private Query query(String sql, Map<String, Object> values) {
    Query query = em.createNativeQuery(sql);
    values.forEach(query::setParameter);
    return query;
  }
}
