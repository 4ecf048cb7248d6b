package io.merchantloyalty.terminal.sticker;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import io.merchantloyalty.work.WorkFile;
import java.util.List;
import java.util.function.LongConsumer;

/** The sheets of some terminals as a file. */
final class PrintedSheets {

  static final String FILE = "stickers.pdf";

  private static final String MEDIA_TYPE = "application/pdf";
  private static final String TITLE = "QR stickers";

  private PrintedSheets() {}

  /**
   * Those that have no sticker are left out.
   *
   * @param headline stands on each above the code
   * @param drawn as {@link StickerSheets#pdf} tells it
   * @throws DomainException as {@link #check}
   */
  static WorkFile of(
      List<ShopTerminalView> terminals, StickerLayout layout, String headline, LongConsumer drawn) {
    List<Sticker> stickers =
        terminals.stream().filter(t -> t.seqrId().isPresent()).map(PrintedSheets::sticker).toList();
    check(stickers.size());
    return new WorkFile(
        FILE, MEDIA_TYPE, new StickerSheets(layout, headline).pdf(stickers, TITLE, drawn));
  }

  /**
   * Refuses what is too few or too many for one file.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC for none, and for more than {@link
   *     Stickers#STICKERS_MAX}
   */
  static void check(long stickers) {
    if (stickers == 0) {
      throw DomainException.wrongState(
          "none of these terminals has a SEQR id: assign one first", "NO_STICKER");
    }
    if (stickers > Stickers.STICKERS_MAX) {
      throw DomainException.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          Violation.of(
              "terminals",
              "must be at most " + Stickers.STICKERS_MAX + " with stickers",
              Long.toString(stickers)));
    }
  }

  private static Sticker sticker(ShopTerminalView terminal) {
    return new Sticker(
        terminal.stickerQrText().orElseThrow(),
        terminal.name(),
        terminal.shopName(),
        terminal.seqrId().orElseThrow());
  }
}
