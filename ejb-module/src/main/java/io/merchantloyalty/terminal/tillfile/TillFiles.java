package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.csv.CsvOut;
import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.csv.CsvText;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.merchant.treefile.ShopPaths;
import io.merchantloyalty.merchant.work.WorkStaff;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.terminal.administration.FindTerminals;
import io.merchantloyalty.terminal.administration.ShopTerminalList;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import io.merchantloyalty.work.WorkFile;
import io.merchantloyalty.work.WorkView;
import io.merchantloyalty.work.Works;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * The merchant's tills as a CSV file, out and in. Everybody of its staff may take them out; owners
 * and shop managers bring some in, the latter only into shops at and below the node that they are
 * limited to.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TillFiles {

  @Inject StaffDesk desk;
  @Inject ShopTerminalList list;
  @Inject ShopPaths paths;
  @Inject SealedFiles sealed;
  @Inject Works works;

  /** The terminals of a list, without passwords. {@link TillImport} reads the same file. */
  public WorkFile export(MerchantCall call, FindTerminals wanted, CsvSeparator separator) {
    Staff staff = desk.admit(call, Right.READ_TERMINALS);
    Map<String, String> where = paths.byReference(staff.merchantId());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvOut out = new CsvOut(bytes, separator, TillColumns.WRITTEN)) {
      for (ShopTerminalView till : list.all(staff.merchantId(), wanted)) {
        out.row(
            till.terminalId(),
            till.externalId(),
            till.name(),
            where.getOrDefault(till.shop(), till.shop()),
            till.kind(),
            till.seqrId(),
            till.acceptsRowsThatDiffer() ? "yes" : "no",
            till.lastSeenAt());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WorkFile("terminals.csv", CsvOut.MEDIA_TYPE, bytes.toByteArray());
  }

  /**
   * Checks a file of tills, as long work; then it waits for a word. The file is kept sealed, and
   * goes when the work ends.
   *
   * @param name of the file, as people see it
   * @throws DomainException REJECTED_BUSINESS_LOGIC when it is no such table; what is wrong with
   *     its lines is told by the work
   */
  public WorkView importing(MerchantCall call, String name, byte[] file) {
    Staff staff = desk.admit(call, Right.CHANGE_TERMINALS);
    TillImport.rows(CsvText.of(file));
    return works.ask(
        WorkStaff.importing(
            staff,
            TillImport.KIND,
            Optional.of(name),
            Map.of(),
            new WorkFile(name, "application/octet-stream", sealed.seal(file))));
  }
}
