package io.merchantloyalty.terminal.tillfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.csv.AwkwardTexts;
import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.csv.Spreadsheet;
import io.merchantloyalty.merchant.treefile.ShopsByName;
import io.merchantloyalty.terminal.TerminalKind;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import io.merchantloyalty.work.WorkLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever tills and shops are called: an export that is imported again changes nothing. */
class TillRoundTripTest {

  private static final int SEEDS = 150;
  private static final int TILLS = 20;

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anExportChangesNothing(long seed) {
    Chain chain = chain(seed);
    CsvSeparator separator = CsvSeparator.values()[(int) (seed % 2)];
    List<ShopTerminalView> views = chain.tills().stream().map(chain::view).toList();
    byte[] file = TillTable.of(views, chain.paths(), separator, rows -> {}).bytes();
    assertChangesNothing(chain, file);
    assertChangesNothing(chain, Spreadsheet.savedAsCsv(file, separator));
    assertChangesNothing(chain, Spreadsheet.savedAsUnicodeText(file, separator));
  }

  private static void assertChangesNothing(Chain chain, byte[] file) {
    List<TillPlan> plans = chain.plans(file);
    assertThat(chain.faults).isEmpty();
    assertThat(plans)
        .hasSize(TILLS)
        .extracting(plan -> plan.line(chain.directory()))
        .allMatch(WorkLine::isUnchanged);
  }

  /** Tills in shops of which some have one path, and some are out of the user's reach. */
  private static Chain chain(long seed) {
    AwkwardTexts texts = new AwkwardTexts(seed);
    Chain chain = new Chain();
    List<ShopsByName.Shop> shops = new ArrayList<>();
    String name = texts.name();
    for (int i = 0; i < 5; i++) {
      name = texts.below(3) == 0 ? name : texts.name();
      shops.add(chain.shop(texts.reference(), texts.below(4) > 0, texts.name(), "Chain", name));
    }
    for (int i = 0; i < TILLS; i++) {
      chain.till(
          new TillState(
              i % 3 == 0 ? "0" + (460000100001000L + i) : "till." + i,
              Chain.MERCHANT,
              false,
              i % 4 == 0 ? TerminalKind.WEBSHOP : TerminalKind.CASH_REGISTER,
              texts.below(3) == 0 ? "same" : around(texts),
              around(texts),
              shops.get(texts.below(shops.size())).id(),
              Optional.of("00" + i + "E5").filter(any -> texts.below(2) == 0),
              texts.below(2) == 0));
    }
    return chain;
  }

  /** Tills that registered themselves may have spaces around their names. */
  private static String around(AwkwardTexts texts) {
    return texts.below(5) == 0 ? " " + texts.name() + "  " : texts.name();
  }
}
