package io.merchantloyalty.system.console;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A sheet of stickers as a printer would print it, scanned sticker by sticker. */
final class PrintedStickers {

  /** Of an office printer; of 500 small codes two are not read back from half as many. */
  private static final int DPI = 300;

  private static final double MARGIN_INCHES = 10 / 25.4;

  private PrintedStickers() {}

  /** What the first {@code count} codes say, sheet by sheet. */
  static List<String> scan(byte[] pdf, int columns, int rows, int count) throws Exception {
    List<String> texts = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer printer = new PDFRenderer(document);
      for (int sheet = 0; texts.size() < count; sheet++) {
        BufferedImage printed = printer.renderImageWithDPI(sheet, DPI);
        scan(printed, columns, rows, count - texts.size(), texts);
      }
    }
    return texts;
  }

  /** At most {@code most} codes of a sheet. */
  private static void scan(BufferedImage sheet, int columns, int rows, int most, List<String> texts)
      throws Exception {
    double margin = MARGIN_INCHES * DPI;
    double width = (sheet.getWidth() - 2 * margin) / columns;
    double height = (sheet.getHeight() - 2 * margin) / rows;
    for (int place = 0; place < Math.min(most, columns * rows); place++) {
      texts.add(
          scan(
              sheet.getSubimage(
                  (int) (margin + place % columns * width),
                  (int) (margin + place / columns * height),
                  (int) width,
                  (int) height)));
    }
  }

  private static String scan(BufferedImage sticker) throws Exception {
    int[] pixels =
        sticker.getRGB(0, 0, sticker.getWidth(), sticker.getHeight(), null, 0, sticker.getWidth());
    RGBLuminanceSource source =
        new RGBLuminanceSource(sticker.getWidth(), sticker.getHeight(), pixels);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }
}
