package io.merchantloyalty.merchant.treefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.csv.AwkwardTexts;
import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.csv.CsvText;
import io.merchantloyalty.csv.Spreadsheet;
import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.work.WorkLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever shops are called: a file that was exported and is imported again changes nothing. */
class TreeRoundTripTest {

  private static final int SEEDS = 150;
  private static final int NODES = 40;

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anExportChangesNothing(long seed) {
    CsvSeparator separator = CsvSeparator.values()[(int) (seed % 2)];
    byte[] file = TreeTable.of(tree(seed).exported(false), separator, rows -> {}).bytes();
    assertChangesNothing(seed, file);
    assertChangesNothing(seed, Spreadsheet.savedAsCsv(file, separator));
    assertChangesNothing(seed, Spreadsheet.savedAsUnicodeText(file, separator));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyNameReadsBackFromItsPath(long seed) {
    AwkwardTexts texts = new AwkwardTexts(seed);
    List<String> path = Stream.generate(texts::name).limit(1 + texts.below(6)).toList();
    assertThat(NodePath.read(NodePath.written(path))).isEqualTo(path);
  }

  private static void assertChangesNothing(long seed, byte[] file) {
    TreePlan plan =
        new TreePlan(tree(seed), Optional.empty(), Set.of())
            .work(TreeImport.rows(CsvText.of(file)));
    assertThat(plan.faults()).isEmpty();
    assertThat(plan.lines()).hasSize(NODES).allMatch(WorkLine::isUnchanged);
    assertThat(plan.made()).isEmpty();
    assertThat(plan.renamed()).isEmpty();
    assertThat(plan.moved()).isEmpty();
    assertThat(plan.gettingResellerIds()).isEmpty();
  }

  private static TreeModel tree(long seed) {
    AwkwardTexts texts = new AwkwardTexts(seed);
    List<TreeNode> nodes = new ArrayList<>();
    List<TreeNode> groups = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      ShopNodeKind kind = i % 3 == 0 ? ShopNodeKind.GROUP : ShopNodeKind.SHOP;
      TreeNode parent = groups.isEmpty() ? null : groups.get(texts.below(groups.size()));
      // some have the name of the one before
      String name = texts.below(4) == 0 && i > 0 ? nodes.get(i - 1).name : texts.name();
      Optional<String> reseller =
          kind == ShopNodeKind.SHOP && texts.below(3) == 0
              ? Optional.of("0" + i)
              : Optional.empty();
      TreeNode node =
          TreeNode.stored(i + 1L, texts.reference(), kind, name, parent, reseller, false, i % 2);
      nodes.add(node);
      if (kind == ShopNodeKind.GROUP) {
        groups.add(node);
      }
    }
    return new TreeModel(nodes);
  }
}
