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

  private static final int DPI = 150;
  private static final double MARGIN_INCHES = 10 / 25.4;

  private PrintedStickers() {}

  /** What the first {@code count} codes of the first sheet say. */
  static List<String> scan(byte[] pdf, int columns, int rows, int count) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, DPI);
      double margin = MARGIN_INCHES * DPI;
      double width = (sheet.getWidth() - 2 * margin) / columns;
      double height = (sheet.getHeight() - 2 * margin) / rows;
      List<String> texts = new ArrayList<>();
      for (int place = 0; place < count; place++) {
        texts.add(
            scan(
                sheet.getSubimage(
                    (int) (margin + place % columns * width),
                    (int) (margin + place / columns * height),
                    (int) width,
                    (int) height)));
      }
      return texts;
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
