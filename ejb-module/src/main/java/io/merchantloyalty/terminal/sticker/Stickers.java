package io.merchantloyalty.terminal.sticker;

import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.terminal.administration.FindTerminals;
import io.merchantloyalty.terminal.administration.ShopTerminalList;
import io.merchantloyalty.terminal.administration.ShopTerminalReader;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Stickers of a merchant's terminals, for all of its staff: what is on them is no secret, everybody
 * in the shop sees it. A terminal without a SEQR id has none.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Stickers {

  /** Of one PDF: some 2 MB. */
  public static final int STICKERS_MAX = 1_000;

  @Inject StaffDesk desk;
  @Inject ShopTerminalReader reader;
  @Inject ShopTerminalList list;

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
   * Sheets with the stickers of all terminals of a list that have one, in its order.
   *
   * @throws DomainException as {@link StaffDesk#admit}; REJECTED_BUSINESS_LOGIC when none has one,
   *     or more than {@link #STICKERS_MAX} do
   */
  public byte[] sheets(MerchantCall call, FindTerminals wanted, StickerLayout layout) {
    Staff staff = desk.admit(call, Right.READ_TERMINALS);
    return sheets(list.withSticker(staff.merchantId(), wanted, STICKERS_MAX + 1), layout);
  }

  /** {@link #sheets(MerchantCall, FindTerminals, StickerLayout)} of chosen terminals. */
  public byte[] sheets(MerchantCall call, List<String> terminalIds, StickerLayout layout) {
    Staff staff = desk.admit(call, Right.READ_TERMINALS);
    return sheets(
        terminalIds.stream()
            .limit(STICKERS_MAX + 1L)
            .map(id -> reader.view(staff.merchantId(), id))
            .toList(),
        layout);
  }

  private static byte[] sheets(List<ShopTerminalView> terminals, StickerLayout layout) {
    List<Sticker> stickers =
        terminals.stream().filter(t -> t.seqrId().isPresent()).map(Stickers::sticker).toList();
    if (stickers.isEmpty()) {
      throw DomainException.wrongState(
          "none of these terminals has a SEQR id: assign one first", "NO_STICKER");
    }
    if (stickers.size() > STICKERS_MAX) {
      throw DomainException.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          Violation.of("terminals", "must be at most " + STICKERS_MAX + " with stickers", "more"));
    }
    return new StickerSheets(layout).pdf(stickers, "QR stickers");
  }

  private static Sticker sticker(ShopTerminalView terminal) {
    return new Sticker(
        terminal.stickerQrText().orElseThrow(),
        terminal.name(),
        terminal.shopName(),
        terminal.seqrId().orElseThrow());
  }
}
