package io.merchantloyalty.merchant.treefile;

import io.merchantloyalty.csv.CsvOut;
import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.csv.CsvText;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.merchant.work.WorkStaff;
import io.merchantloyalty.shared.DomainException;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The merchant's tree as a CSV file, out and in. Everybody of its staff may take it out; owners and
 * shop managers bring changes in, the latter only at and below the node that they are limited to.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TreeFiles {

  @Inject StaffDesk desk;
  @Inject TreeModelReader reader;
  @Inject Works works;

  /** All nodes in service, each after the one above it. {@link TreeImport} reads the same file. */
  public WorkFile export(MerchantCall call, CsvSeparator separator) {
    Staff staff = desk.admit(call, Right.READ_SHOPS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvOut out = new CsvOut(bytes, separator, TreeColumns.ALL)) {
      Optional<TreeNode> root = reader.model(staff.merchantId()).root();
      if (root.isPresent()) {
        write(root.get(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WorkFile("shops.csv", CsvOut.MEDIA_TYPE, bytes.toByteArray());
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

  private static void write(TreeNode node, CsvOut out) throws IOException {
    out.row(
        String.join(TreeColumns.SEPARATOR, node.path()),
        node.kind,
        node.name,
        node.resellerId,
        "no",
        node.reference);
    List<TreeNode> children = node.childrenInService();
    for (TreeNode child : children) {
      write(child, out);
    }
  }
}
