package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.csv.CsvRow;
import io.merchantloyalty.csv.SameText;
import io.merchantloyalty.merchant.treefile.ShopsByName;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.terminal.SeqrId;
import io.merchantloyalty.work.WorkFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out for each line of one file which till it means, and all that is wrong with it. A till is
 * known by its terminal id; a line without one means the till in service in that shop that has the
 * external id, so that a file can be imported twice. A shop that is named by its path is, of
 * several with that path, the one where the till stands.
 */
final class TillPlanner {

  private final long merchantId;
  private final ShopsByName.Directory shops;
  private final TillFinder tills;
  private final Set<String> terminals = new HashSet<>();
  private final Set<String> stickers = new HashSet<>();
  private List<String> idsWithZeros;

  TillPlanner(long merchantId, ShopsByName.Directory shops, TillFinder tills) {
    this.merchantId = merchantId;
    this.shops = shops;
    this.tills = tills;
  }

  /** Lines that can be done; what is wrong with the others goes to {@code faults}. */
  List<TillPlan> plans(List<CsvRow> rows, List<WorkFault> faults) {
    List<TillPlan> plans = new ArrayList<>();
    for (CsvRow row : rows) {
      Line line = new Line(TillRow.of(row));
      TillPlan plan = line.plan();
      if (line.faults.isEmpty()) {
        plans.add(plan);
      }
      faults.addAll(line.faults);
    }
    return plans;
  }

  /** One line: its cells are checked one after the other, each as far as the others allow. */
  private final class Line {

    private final TillRow row;
    private final List<WorkFault> faults;
    private final List<ShopsByName.Shop> named;

    Line(TillRow row) {
      this.row = row;
      this.faults = new ArrayList<>(row.faults());
      this.named = row.shop().map(shops::find).orElse(List.of());
    }

    TillPlan plan() {
      Optional<TillState> till = till();
      boolean isNew = till.isEmpty() && !row.isWrong(TillColumns.TERMINAL_ID);
      till.ifPresent(this::checkTill);
      Optional<ShopsByName.Shop> shop = shop(till);
      if (isNew) {
        checkNew();
      }
      till.filter(found -> !found.gone() && found.merchantId() == merchantId)
          .ifPresent(found -> checkChange(found, shop));
      checkOnce(till, shop);
      row.seqrId().ifPresent(sticker -> checkSticker(sticker, till));
      return new TillPlan(row, till, shop);
    }

    private Optional<TillState> till() {
      if (row.terminalId().isPresent()) {
        Optional<TillState> found = tills.byId(row.terminalId().get());
        if (found.isEmpty()) {
          checkNewId(row.terminalId().get());
        }
        return found;
      }
      if (row.isWrong(TillColumns.TERMINAL_ID)) {
        return Optional.empty();
      }
      List<TillState> found = withExternalId();
      if (found.size() > 1) {
        wrong(
            "AMBIGUOUS",
            TillColumns.TERMINAL_ID,
            "must be given: several tills of the shop have that external id: " + ids(found),
            "");
      }
      return found.stream().findFirst();
    }

    /** A new id that looks like what a spreadsheet has left of another is one. */
    private void checkNewId(String id) {
      List<String> likely =
          withZeros().stream().filter(stored -> SameText.isWithoutZeros(id, stored)).toList();
      List<TillState> same = withExternalId();
      if (!likely.isEmpty()) {
        wrong("LOST_ZEROS", TillColumns.TERMINAL_ID, lostZeros(String.join(", ", likely)), id);
      } else if (!same.isEmpty()) {
        wrong(
            "OTHER_TERMINAL_ID",
            TillColumns.TERMINAL_ID,
            "must be the id of the till that has this external id in the shop: " + ids(same),
            id);
      }
    }

    private List<TillState> withExternalId() {
      return named.isEmpty() || row.externalId().isEmpty()
          ? List.of()
          : tills.inShops(
              merchantId,
              row.externalId().get(),
              named.stream().map(ShopsByName.Shop::id).toList());
    }

    private void checkTill(TillState till) {
      String id = row.terminalId().orElse("");
      if (till.merchantId() != merchantId) {
        wrong("TAKEN", TillColumns.TERMINAL_ID, "must not be in use already", id);
      } else if (till.gone()) {
        wrong(
            "UNREGISTERED",
            TillColumns.TERMINAL_ID,
            "must not be of a till that is out of service",
            id);
      }
    }

    private Optional<ShopsByName.Shop> shop(Optional<TillState> till) {
      Optional<ShopsByName.Shop> itsOwn =
          named.stream()
              .filter(shop -> till.filter(found -> found.shopId() == shop.id()).isPresent())
              .findFirst();
      if (itsOwn.isPresent()) {
        return itsOwn;
      }
      String text = row.shop().orElse("");
      if (row.shop().isPresent() && named.isEmpty()) {
        wrong(
            "UNKNOWN_SHOP",
            TillColumns.SHOP,
            "must be the path or reference of one of your shops in service",
            text);
      } else if (named.size() > 1) {
        wrong(
            "AMBIGUOUS",
            TillColumns.SHOP,
            "must name one shop: several are called so, name it by its reference",
            text);
        return Optional.empty();
      } else if (named.stream().anyMatch(shop -> !shop.inReach())) {
        wrong(
            "OUT_OF_REACH",
            TillColumns.SHOP,
            "must lie in the part of the tree that is yours",
            text);
      }
      return named.stream().findFirst();
    }

    private void checkNew() {
      if (row.shop().isEmpty() && !row.isWrong(TillColumns.SHOP)) {
        faults.add(WorkFault.of(row.line(), "MISSING", Violation.missing(TillColumns.SHOP)));
      }
      if (row.password().isEmpty() && !row.isWrong(TillColumns.PASSWORD)) {
        faults.add(WorkFault.of(row.line(), "MISSING", Violation.missing(TillColumns.PASSWORD)));
      }
    }

    private void checkChange(TillState till, Optional<ShopsByName.Shop> shop) {
      boolean changes = row.password().isPresent() || !till.after(row, shop).equals(till);
      if (changes && !shops.isInReach(till.shopId())) {
        wrong(
            "OUT_OF_REACH",
            TillColumns.EXTERNAL_ID,
            "must be of a till in the part of the tree that is yours",
            row.externalId().orElse(""));
      }
      if (row.kind().filter(kind -> kind != till.kind()).isPresent()) {
        wrong(
            "KIND",
            TillColumns.KIND,
            "must stay as it is: " + till.kind(),
            row.kind().get().name());
      }
      checkZeros(TillColumns.EXTERNAL_ID, row.externalId(), Optional.of(till.externalId()));
      checkZeros(TillColumns.NAME, row.name(), Optional.of(till.name()));
      checkZeros(TillColumns.SEQR_ID, row.seqrId().map(SeqrId::text), till.seqrId());
    }

    private void checkZeros(String column, Optional<String> given, Optional<String> stored) {
      if (given.isPresent()
          && stored.isPresent()
          && SameText.isWithoutZeros(given.get(), stored.get())) {
        wrong("LOST_ZEROS", column, lostZeros(stored.get()), given.get());
      }
    }

    private void checkOnce(Optional<TillState> till, Optional<ShopsByName.Shop> shop) {
      Optional<String> name =
          till.map(TillState::terminalId)
              .or(row::terminalId)
              .or(
                  () ->
                      row.externalId()
                          .flatMap(id -> shop.map(found -> id + "\u0000" + found.reference())));
      if (name.filter(known -> !terminals.add(known)).isPresent()) {
        wrong(
            "DUPLICATE",
            TillColumns.EXTERNAL_ID,
            "must name a till once",
            row.externalId().orElse(""));
      }
    }

    private void checkSticker(SeqrId sticker, Optional<TillState> till) {
      boolean own = till.flatMap(TillState::seqrId).filter(sticker.text()::equals).isPresent();
      boolean taken = !own && tills.isStickerTaken(sticker.text());
      if (!stickers.add(sticker.text()) || taken) {
        wrong(
            taken ? "TAKEN" : "DUPLICATE",
            TillColumns.SEQR_ID,
            "must not be on another terminal already",
            sticker.text());
      }
    }

    private void wrong(String code, String column, String rule, String value) {
      faults.add(WorkFault.of(row.line(), code, Violation.of(column, rule, value)));
    }
  }

  private static String lostZeros(String stored) {
    return "must keep the zeros that a spreadsheet has taken off: " + stored;
  }

  private static String ids(List<TillState> tills) {
    return String.join(", ", tills.stream().map(TillState::terminalId).toList());
  }

  /** Asked for when the first unknown id comes. */
  private List<String> withZeros() {
    if (idsWithZeros == null) {
      idsWithZeros = tills.idsWithZeros(merchantId);
    }
    return idsWithZeros;
  }
}
