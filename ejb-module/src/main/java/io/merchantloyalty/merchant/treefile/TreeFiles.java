package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.csv.CsvOut;
import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.csv.CsvText;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.merchant.work.AtOnce;
import io.merchantloyalty.merchant.work.WorkStaff;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.work.WorkFile;
import io.merchantloyalty.work.WorkView;
import io.merchantloyalty.work.Works;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * The merchant's tree as a CSV file, out and in (spec 05, Shop hierarchy). Everybody of its staff
 * may take it out, all of it; owners and shop managers bring changes in, the latter only at and
 * below the node that they are limited to. Each method refuses as {@link StaffDesk#admit}; work is
 * read, called off and its file fetched at {@link io.merchantloyalty.merchant.work.StaffWorks}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TreeFiles {

  @Inject StaffDesk desk;
  @Inject TreeModelReader reader;
  @Inject Works works;

  /**
   * All nodes, each after the one above it, when they are few enough to be had at once. {@link
   * TreeImport} reads the same file.
   *
   * @param retiredToo false: those in service alone
   * @return empty when there are more than {@link AtOnce#ROWS_MAX}: then {@link #export} makes it
   */
  public Optional<WorkFile> exportAtOnce(
      MerchantCall call, CsvSeparator separator, boolean retiredToo) {
    Staff staff = desk.admit(call, Right.READ_SHOPS);
    return AtOnce.isFew(reader.count(staff.merchantId(), retiredToo, AtOnce.ROWS_MAX + 1))
        ? Optional.of(
            TreeTable.of(
                reader.model(staff.merchantId()).exported(retiredToo), separator, rows -> {}))
        : Optional.empty();
  }

  /**
   * Writes all nodes into a file, however many; the work has it as its result.
   *
   * @param retiredToo false: those in service alone
   * @throws DomainException as {@link Works#ask}
   */
  public WorkView export(MerchantCall call, CsvSeparator separator, boolean retiredToo) {
    Staff staff = desk.admit(call, Right.READ_SHOPS);
    return works.ask(
        WorkStaff.doing(
            staff,
            TreeExport.KIND,
            Optional.of(TreeTable.FILE),
            Map.of(
                TreeExport.SEPARATOR,
                separator.name(),
                TreeExport.RETIRED_TOO,
                String.valueOf(retiredToo))));
  }

  /**
   * Checks a file of changes, as long work; then it waits for a word.
   *
   * @param name of the file, as people see it
   * @throws DomainException REJECTED_BUSINESS_LOGIC when it is no such table; what is wrong with
   *     its lines is told by the work
   */
  public WorkView importing(MerchantCall call, String name, byte[] file) {
    Staff staff = desk.admit(call, Right.CHANGE_SHOPS);
    TreeImport.rows(CsvText.of(file));
    return works.ask(
        WorkStaff.importing(
            staff,
            TreeImport.KIND,
            Optional.of(name),
            Map.of(),
            new WorkFile(name, CsvOut.MEDIA_TYPE, file)));
  }
}
