package io.merchantloyalty.terminal.tillfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.merchantloyalty.csv.CsvText;
import io.merchantloyalty.merchant.treefile.ShopsByName;
import io.merchantloyalty.merchant.treefile.TestShops;
import io.merchantloyalty.terminal.TerminalKind;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import io.merchantloyalty.work.WorkFault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A merchant's shops and tills without a database, and files of them. */
final class Chain extends TillFinder {

  static final long MERCHANT = 1;

  private final TestShops shops = new TestShops();
  private final List<TillState> tills = new ArrayList<>();
  private final Map<Long, ShopsByName.Shop> byId = new HashMap<>();

  final List<WorkFault> faults = new ArrayList<>();

  ShopsByName.Shop shop(String reference, boolean inReach, String... path) {
    ShopsByName.Shop shop = shops.add(reference, inReach, List.of(path));
    byId.put(shop.id(), shop);
    return shop;
  }

  TillState till(TillState till) {
    tills.add(till);
    return till;
  }

  TillState till(String terminalId, String externalId, String name, ShopsByName.Shop shop) {
    return till(
        new TillState(
            terminalId,
            MERCHANT,
            false,
            TerminalKind.CASH_REGISTER,
            externalId,
            name,
            shop.id(),
            Optional.empty(),
            false));
  }

  List<TillState> tills() {
    return tills;
  }

  ShopsByName.Directory directory() {
    return shops.directory();
  }

  /** What comes of a file; {@link #faults} has what is wrong with it. */
  List<TillPlan> plans(byte[] file) {
    faults.clear();
    return new TillPlanner(MERCHANT, directory(), this)
        .plans(TillImport.rows(CsvText.of(file)), faults);
  }

  List<TillPlan> plans(String... lines) {
    return plans(String.join("\n", lines).getBytes(UTF_8));
  }

  Map<String, String> paths() {
    Map<String, String> paths = new HashMap<>();
    byId.values().forEach(shop -> paths.put(shop.reference(), shop.path()));
    return paths;
  }

  ShopTerminalView view(TillState till) {
    return new ShopTerminalView(
        till.terminalId(),
        till.kind(),
        till.externalId(),
        till.name(),
        byId.get(till.shopId()).reference(),
        "",
        till.rowsMayDiffer(),
        till.seqrId(),
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        Optional.of(Instant.parse("2026-11-30T14:00:00.123456Z")),
        "");
  }

  @Override
  public Optional<TillState> byId(String terminalId) {
    return tills.stream().filter(till -> till.terminalId().equals(terminalId)).findFirst();
  }

  @Override
  public List<TillState> inShops(long merchantId, String externalId, Collection<Long> shopIds) {
    return tills.stream()
        .filter(till -> till.merchantId() == merchantId && !till.gone())
        .filter(till -> till.externalId().equals(externalId) && shopIds.contains(till.shopId()))
        .toList();
  }

  @Override
  public boolean isStickerTaken(String seqrId) {
    return tills.stream().anyMatch(till -> till.seqrId().filter(seqrId::equals).isPresent());
  }

  @Override
  public List<String> idsWithZeros(long merchantId) {
    return tills.stream()
        .filter(till -> till.merchantId() == merchantId && !till.gone())
        .map(TillState::terminalId)
        .filter(id -> id.startsWith("0"))
        .toList();
  }
}
