package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.treefile.ShopsByName;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.terminal.SeqrId;
import io.merchantloyalty.work.WorkFault;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out for each line which till it means and what is wrong with it. A till is known by its
 * terminal id; a line without one means the till in service in that shop that has the external id,
 * so that a file can be imported twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TillPlanner {

  private static final String BY_ID =
      """
      select t.terminal_id, t.merchant_id, t.unregistered_at is not null gone, t.seqr_id,
        t.shop_node_id
      from terminal t where t.terminal_id = :text
      """;

  private static final String BY_EXTERNAL_ID =
      """
      select t.terminal_id, t.merchant_id, t.unregistered_at is not null gone, t.seqr_id,
        t.shop_node_id
      from terminal t force index (terminal_by_merchant)
      where t.merchant_id = :merchant and t.external_id = :text and t.shop_node_id = :shop
        and t.unregistered_at is null
      """;

  private static final String WITH_SEQR_ID =
      """
      select t.terminal_id, t.merchant_id, t.unregistered_at is not null gone, t.seqr_id,
        t.shop_node_id
      from terminal t where t.seqr_id = :text
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  private record Known(
      String terminalId, long merchantId, boolean gone, Optional<String> seqrId, long shopId) {

    static Known of(NativeRow row) {
      return new Known(row.text(), row.number(), row.truth(), row.textIfAny(), row.number());
    }
  }

  /** What one run over a file remembers of the lines before. */
  public static final class Memory {
    private final ShopsByName.Directory shops;
    private final Set<String> terminals = new HashSet<>();
    private final Set<String> stickers = new HashSet<>();

    Memory(ShopsByName.Directory shops) {
      this.shops = shops;
    }
  }

  /** Lines that can be done; what is wrong with the others goes to {@code faults}. */
  public List<TillPlan> plans(
      Staff staff, List<CsvRow> rows, Memory memory, List<WorkFault> faults) {
    List<TillPlan> plans = new ArrayList<>();
    for (CsvRow row : rows) {
      Optional<TillRow> read = TillRow.of(row, faults::add);
      if (read.isPresent()) {
        List<WorkFault> found = new ArrayList<>();
        TillPlan plan = plan(staff, read.get(), memory, found);
        if (found.isEmpty()) {
          plans.add(plan);
        }
        faults.addAll(found);
      }
    }
    return plans;
  }

  private TillPlan plan(Staff staff, TillRow row, Memory memory, List<WorkFault> faults) {
    Optional<ShopsByName.Shop> shop = row.shop().flatMap(memory.shops::find);
    if (row.shop().isPresent() && shop.isEmpty()) {
      faults.add(
          fault(
              row,
              "UNKNOWN_SHOP",
              TillColumns.SHOP,
              "must be the path or reference of one of your shops in service",
              row.shop().get()));
    } else if (shop.filter(found -> !found.inReach()).isPresent()) {
      faults.add(
          fault(
              row,
              "OUT_OF_REACH",
              TillColumns.SHOP,
              "must lie in the part of the tree that is yours",
              row.shop().get()));
    }
    Optional<Known> known = known(staff, row, shop);
    checkKnown(staff, row, known, memory, faults);
    if (known.isEmpty()) {
      checkNew(row, faults);
    }
    String name =
        known
            .map(Known::terminalId)
            .or(row::terminalId)
            .orElse(row.externalId() + "\u0000" + row.shop());
    if (!memory.terminals.add(name)) {
      faults.add(
          fault(
              row,
              "DUPLICATE",
              TillColumns.EXTERNAL_ID,
              "must name a till once",
              row.externalId()));
    }
    row.seqrId().ifPresent(id -> checkSticker(row, id, known, memory, faults));
    return new TillPlan(row, known.map(Known::terminalId), shop);
  }

  private Optional<Known> known(Staff staff, TillRow row, Optional<ShopsByName.Shop> shop) {
    if (row.terminalId().isPresent()) {
      return first(
          em.createNativeQuery(BY_ID).setParameter("text", row.terminalId().get()).getResultList());
    }
    return shop.flatMap(
        found ->
            first(
                em.createNativeQuery(BY_EXTERNAL_ID)
                    .setParameter("merchant", staff.merchantId())
                    .setParameter("text", row.externalId())
                    .setParameter("shop", found.id())
                    .getResultList()));
  }

  private static void checkKnown(
      Staff staff, TillRow row, Optional<Known> known, Memory memory, List<WorkFault> faults) {
    if (known.filter(till -> till.merchantId() != staff.merchantId()).isPresent()) {
      faults.add(
          fault(
              row,
              "TAKEN",
              TillColumns.TERMINAL_ID,
              "must not be in use already",
              row.terminalId().orElse("")));
    } else if (known.filter(Known::gone).isPresent()) {
      faults.add(
          fault(
              row,
              "UNREGISTERED",
              TillColumns.TERMINAL_ID,
              "must not be of a till that is out of service",
              row.terminalId().orElse("")));
    } else if (known.filter(till -> !memory.shops.isInReach(till.shopId())).isPresent()) {
      faults.add(
          fault(
              row,
              "OUT_OF_REACH",
              TillColumns.EXTERNAL_ID,
              "must be of a till in the part of the tree that is yours",
              row.externalId()));
    }
  }

  private static void checkNew(TillRow row, List<WorkFault> faults) {
    if (row.shop().isEmpty()) {
      faults.add(WorkFault.of(row.line(), "MISSING", Violation.missing(TillColumns.SHOP)));
    }
    if (row.password().isEmpty()) {
      faults.add(WorkFault.of(row.line(), "MISSING", Violation.missing(TillColumns.PASSWORD)));
    }
  }

  private void checkSticker(
      TillRow row, SeqrId id, Optional<Known> known, Memory memory, List<WorkFault> faults) {
    boolean own = known.flatMap(Known::seqrId).filter(id.text()::equals).isPresent();
    boolean taken =
        !own
            && first(
                    em.createNativeQuery(WITH_SEQR_ID)
                        .setParameter("text", id.text())
                        .getResultList())
                .isPresent();
    if (!memory.stickers.add(id.text()) || taken) {
      faults.add(
          fault(
              row,
              taken ? "TAKEN" : "DUPLICATE",
              TillColumns.SEQR_ID,
              "must not be on another terminal already",
              id.text()));
    }
  }

  private static Optional<Known> first(List<?> rows) {
    return NativeRow.of(rows).stream().map(Known::of).findFirst();
  }

  private static WorkFault fault(
      TillRow row, String code, String column, String rule, String value) {
    return WorkFault.of(row.line(), code, Violation.of(column, rule, value));
  }
}
