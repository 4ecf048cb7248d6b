package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.csv.CsvOut;
import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.csv.CsvTable;
import io.merchantloyalty.work.WorkFile;
import java.util.List;
import java.util.function.LongConsumer;

/** Nodes as the rows of a file that {@link TreeImport} reads. */
final class TreeTable {

  static final String FILE = "shops.csv";

  private TreeTable() {}

  /** {@code written}: as {@link CsvTable#of} tells it. */
  static WorkFile of(List<TreeNode> nodes, CsvSeparator separator, LongConsumer written) {
    return new WorkFile(
        FILE,
        CsvOut.MEDIA_TYPE,
        CsvTable.of(separator, TreeColumns.ALL, nodes, TreeTable::cells, written));
  }

  private static Object[] cells(TreeNode node) {
    return new Object[] {
      NodePath.written(node.path()),
      node.kind,
      node.name,
      node.resellerId,
      node.retired ? "yes" : "no",
      node.reference
    };
  }
}
