package io.merchantloyalty.terminal.sticker;

import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.merchant.work.AtOnce;
import io.merchantloyalty.merchant.work.WorkStaff;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violations;
import io.merchantloyalty.terminal.administration.FindTerminals;
import io.merchantloyalty.terminal.administration.ShopTerminalList;
import io.merchantloyalty.terminal.administration.ShopTerminalReader;
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
import java.util.TreeMap;

/**
 * Stickers of a merchant's terminals (spec 05, Terminals), for all of its staff: what is on them is
 * no secret, everybody in the shop sees it. A terminal without a SEQR id has none.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Stickers {

  /** Of one PDF: some 2 MB. */
  public static final int STICKERS_MAX = 1_000;

  @Inject StaffDesk desk;
  @Inject ShopTerminalReader reader;
  @Inject ShopTerminalList list;
  @Inject Works works;

  /**
   * What the QR code of a terminal's sticker says.
   *
   * @throws DomainException as {@link StaffDesk#admit}; not found for a terminal that is not the
   *     merchant's, or has no SEQR id
   */
  public String text(MerchantCall call, String terminalId) {
    Staff staff = desk.admit(call, Right.READ_TERMINALS);
    return reader
        .view(staff.merchantId(), terminalId)
        .stickerQrText()
        .orElseThrow(
            () -> DomainException.notFound(ResultCode.INVALID_SEQR_ID, "sticker of this terminal"));
  }

  /**
   * Sheets with the stickers of all terminals of a list that have one, in its order, when they are
   * few enough to be had at once.
   *
   * @param headline stands on each above the code; at most {@link Sticker#HEADLINE_CHARS_MAX}
   *     characters
   * @return a PDF; empty when there are more than {@link AtOnce#ROWS_MAX}: then {@link #print}
   *     makes it
   * @throws DomainException as {@link StaffDesk#admit}; REJECTED_BUSINESS_LOGIC when none has one,
   *     for a text that is too long, or a node that is not the merchant's
   */
  public Optional<WorkFile> sheetsAtOnce(
      MerchantCall call, FindTerminals wanted, StickerLayout layout, String headline) {
    Staff staff = desk.admit(call, Right.READ_TERMINALS);
    check(headline);
    return AtOnce.few(most -> list.first(staff.merchantId(), wanted.withSticker(), most))
        .map(terminals -> PrintedSheets.of(terminals, layout, headline, drawn -> {}));
  }

  private static void check(String headline) {
    new Violations()
        .checkText("headline", headline, Sticker.HEADLINE_CHARS_MAX)
        .refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }

  /**
   * Draws the sheets of {@link #sheetsAtOnce}, up to {@link #STICKERS_MAX} stickers; the work has
   * the PDF as its result.
   *
   * @throws DomainException as {@link #sheetsAtOnce} and {@link Works#ask}; REJECTED_BUSINESS_LOGIC
   *     when there are more
   */
  public WorkView print(
      MerchantCall call, FindTerminals wanted, StickerLayout layout, String headline) {
    Staff staff = desk.admit(call, Right.READ_TERMINALS);
    check(headline);
    list.check(staff.merchantId(), wanted);
    PrintedSheets.check(list.count(staff.merchantId(), wanted.withSticker()));
    Map<String, String> parameters = new TreeMap<>(wanted.withSticker().words());
    parameters.put(StickerPrint.LAYOUT, layout.name());
    parameters.put(StickerPrint.HEADLINE, headline);
    return works.ask(
        WorkStaff.doing(staff, StickerPrint.KIND, Optional.of(PrintedSheets.FILE), parameters));
  }

  /**
   * A sheet with the sticker of one terminal.
   *
   * @return a PDF
   * @throws DomainException as {@link #text}; REJECTED_BUSINESS_LOGIC when it has no SEQR id
   */
  public WorkFile sheet(
      MerchantCall call, String terminalId, StickerLayout layout, String headline) {
    Staff staff = desk.admit(call, Right.READ_TERMINALS);
    check(headline);
    return PrintedSheets.of(
        List.of(reader.view(staff.merchantId(), terminalId)), layout, headline, drawn -> {});
  }
}
