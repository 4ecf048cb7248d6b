package io.merchantloyalty.loyalty.blocking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.merchantloyalty.csv.CsvColumns;
import io.merchantloyalty.csv.CsvFile;
import io.merchantloyalty.csv.CsvOut;
import io.merchantloyalty.csv.CsvText;
import io.merchantloyalty.loyalty.program.ProgramReader;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Many card numbers of a program at once, as files (spec 05, cards): long work, read and confirmed
 * at {@link io.merchantloyalty.merchant.work.StaffWorks}. Owners and loyalty managers import, all
 * staff export. Each method refuses as {@link StaffDesk#admit}; a program of another merchant is
 * not found.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardImports {

  static final String NUMBER = "cardNumber";
  static final String REASON = "reason";
  static final String FROM = "blockedFrom";

  /** What an export has can be imported again: when it was blocked is passed over. */
  static final CsvColumns COLUMNS = new CsvColumns(List.of(NUMBER), List.of(REASON, FROM));

  static final String PROGRAM = "program";
  static final String FILE = "file";

  @Inject StaffDesk desk;
  @Inject ProgramReader programs;
  @Inject Works works;

  /**
   * Checks a file of numbers to be blocked, and blocks them at a word. Columns: {@code cardNumber},
   * and {@code reason} if any.
   *
   * @param upload as {@link CsvText#of} takes it
   * @throws DomainException REJECTED_BUSINESS_LOGIC when it is no such table; what is wrong with
   *     its lines is told by the work
   */
  public WorkView block(MerchantCall call, String tokenId, String fileName, byte[] upload) {
    return ask(call, CardFileKind.BLOCK, tokenId, fileName, upload);
  }

  /** As {@link #block}, for numbers that may be used again. */
  public WorkView unblock(MerchantCall call, String tokenId, String fileName, byte[] upload) {
    return ask(call, CardFileKind.UNBLOCK, tokenId, fileName, upload);
  }

  private WorkView ask(
      MerchantCall call, String kind, String tokenId, String fileName, byte[] upload) {
    Staff staff = desk.admit(call, Right.CHANGE_CARDS);
    programs.ownId(staff.merchantId(), tokenId);
    String text = CsvText.of(upload);
    CsvFile.rowsOf(text, COLUMNS);
    return works.ask(
        WorkStaff.importing(
            staff,
            kind,
            Optional.of(tokenId),
            Map.of(PROGRAM, tokenId, FILE, fileName),
            new WorkFile(fileName, CsvOut.MEDIA_TYPE, text.getBytes(UTF_8))));
  }

  /** Writes the numbers that are blocked now into a file; the work has it as its result. */
  public WorkView export(MerchantCall call, String tokenId) {
    Staff staff = desk.admit(call, Right.READ_CARDS);
    programs.ownId(staff.merchantId(), tokenId);
    return works.ask(
        WorkStaff.doing(
            staff, BlockedCardExport.NAME, Optional.of(tokenId), Map.of(PROGRAM, tokenId)));
  }
}
