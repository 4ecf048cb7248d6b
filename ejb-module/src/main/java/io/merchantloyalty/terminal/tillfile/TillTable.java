package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.csv.CsvOut;
import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.csv.CsvTable;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import io.merchantloyalty.work.WorkFile;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Tills as the rows of a file that {@link TillImport} reads; without passwords. */
final class TillTable {

  static final String FILE = "terminals.csv";

  private TillTable() {}

  /**
   * The file.
   *
   * @param paths of the shops, by their references
   * @param written as {@link CsvTable#of} tells it
   */
  static WorkFile of(
      List<ShopTerminalView> tills,
      Map<String, String> paths,
      CsvSeparator separator,
      LongConsumer written) {
    return new WorkFile(
        FILE,
        CsvOut.MEDIA_TYPE,
        CsvTable.of(separator, TillColumns.WRITTEN, tills, till -> cells(till, paths), written));
  }

  private static Object[] cells(ShopTerminalView till, Map<String, String> paths) {
    return new Object[] {
      till.terminalId(),
      till.externalId(),
      till.name(),
      paths.getOrDefault(till.shop(), till.shop()),
      till.kind(),
      till.seqrId(),
      till.acceptsRowsThatDiffer() ? "yes" : "no",
      till.lastSeenAt()
    };
  }
}
