package io.merchantloyalty.terminal.tillfile;

import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.csv.CsvText;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.merchant.treefile.ShopPaths;
import io.merchantloyalty.merchant.work.AtOnce;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The merchant's tills as a CSV file, out and in (spec 05, Terminals). Everybody of its staff may
 * take them out, all of them; owners and shop managers bring some in, the latter only into shops at
 * and below the node that they are limited to. Each method refuses as {@link StaffDesk#admit}; work
 * is read, called off and its file fetched at {@link io.merchantloyalty.merchant.work.StaffWorks}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TillFiles {

  @Inject StaffDesk desk;
  @Inject ShopTerminalList list;
  @Inject ShopPaths paths;
  @Inject SealedFiles sealed;
  @Inject Works works;

  /**
   * The terminals of a list in its order, without passwords, when they are few enough to be had at
   * once. {@link TillImport} reads the same file.
   *
   * @return empty when there are more than {@link AtOnce#ROWS_MAX}: then {@link #export} makes it
   * @throws DomainException REJECTED_BUSINESS_LOGIC for a text that is too long, or a node that is
   *     not the merchant's
   */
  public Optional<WorkFile> exportAtOnce(
      MerchantCall call, FindTerminals wanted, CsvSeparator separator) {
    Staff staff = desk.admit(call, Right.READ_TERMINALS);
    return AtOnce.few(most -> list.first(staff.merchantId(), wanted, most))
        .map(
            tills ->
                TillTable.of(
                    tills, paths.of(staff.merchantId(), shops(tills)), separator, n -> {}));
  }

  private static Set<String> shops(List<ShopTerminalView> tills) {
    return tills.stream().map(ShopTerminalView::shop).collect(Collectors.toSet());
  }

  /**
   * Writes the terminals of a list into a file, however many; the work has it as its result.
   *
   * @throws DomainException as {@link #exportAtOnce} and {@link Works#ask}
   */
  public WorkView export(MerchantCall call, FindTerminals wanted, CsvSeparator separator) {
    Staff staff = desk.admit(call, Right.READ_TERMINALS);
    list.check(staff.merchantId(), wanted);
    Map<String, String> parameters = new TreeMap<>(wanted.words());
    parameters.put(TillExport.SEPARATOR, separator.name());
    return works.ask(
        WorkStaff.doing(staff, TillExport.KIND, Optional.of(TillTable.FILE), parameters));
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
