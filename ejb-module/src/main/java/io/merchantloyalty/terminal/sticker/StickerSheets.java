package io.merchantloyalty.terminal.sticker;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Draws stickers on A4 sheets, as a PDF that is sharp in print: the codes are areas, not pictures.
 * The fonts are those that every reader has; letters beyond Western European ones are printed as
 * question marks.
 */
final class StickerSheets {

  private static final float POINTS_PER_MM = 72 / 25.4f;

  /** What home printers leave white anyway. */
  private static final float MARGIN = 10 * POINTS_PER_MM;

  private static final float PADDING = 2 * POINTS_PER_MM;
  private static final float LINES_PER_STICKER = 3.6f;
  private static final float NAME_SHARE = 0.065f;
  private static final float LIGHT = 0.8f;
  private static final String CUT = "…";
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final StickerLayout layout;
  private final BaseFont bold;
  private final BaseFont plain;
  private final float width;
  private final float height;

  StickerSheets(StickerLayout layout) {
    this.layout = layout;
    this.bold = font(BaseFont.HELVETICA_BOLD);
    this.plain = font(BaseFont.HELVETICA);
    Rectangle sheet = PageSize.A4;
    this.width = (sheet.getWidth() - 2 * MARGIN) / layout.columns();
    this.height = (sheet.getHeight() - 2 * MARGIN) / layout.rows();
  }

  /**
   * From left to right, from top to bottom; at least one.
   *
   * @param drawn hears how many stickers there are so far, after each sheet
   */
  byte[] pdf(List<Sticker> stickers, String title, LongConsumer drawn) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    document.addTitle(title);
    document.open();
    for (int i = 0; i < stickers.size(); i++) {
      int place = i % layout.perSheet();
      if (place == 0 && i > 0) {
        document.newPage();
        drawn.accept(i);
      }
      int column = place % layout.columns();
      int row = place / layout.columns();
      float left = MARGIN + column * width;
      float top = PageSize.A4.getHeight() - MARGIN - row * height;
      draw(writer.getDirectContent(), stickers.get(i), left, top);
    }
    document.close();
    drawn.accept(stickers.size());
    return out.toByteArray();
  }

  /** {@code left}, {@code top}: of the sticker, in points from the lower left of the sheet. */
  private void draw(PdfContentByte canvas, Sticker sticker, float left, float top) {
    canvas.saveState();
    canvas.setGrayStroke(LIGHT);
    canvas.setLineWidth(0.5f);
    canvas.rectangle(left, top - height, width, height);
    canvas.stroke();
    canvas.restoreState();
    float size = Math.min(width, height) * NAME_SHARE;
    float code =
        Math.min(width - 2 * PADDING, height - 2 * PADDING - LINES_PER_STICKER * size * 1.2f);
    float middle = left + width / 2;
    float below = drawCode(canvas, sticker.qrText(), middle - code / 2, top - PADDING, code);
    canvas.beginText();
    line(canvas, bold, size, sticker.terminalName(), middle, below - size);
    line(canvas, plain, size * 0.9f, sticker.shopName(), middle, below - 2.2f * size);
    line(canvas, plain, size * 0.7f, sticker.seqrId(), middle, below - 3.3f * size);
    canvas.endText();
  }

  /** The lower edge of what was drawn. */
  private static float drawCode(
      PdfContentByte canvas, String text, float left, float top, float size) {
    QrDrawing drawing = new QrDrawing(text);
    float module = size / drawing.modules();
    for (QrDrawing.Run run : drawing.runs()) {
      canvas.rectangle(
          left + run.x() * module, top - (run.y() + 1) * module, run.length() * module, module);
    }
    canvas.fill();
    return top - size;
  }

  private void line(
      PdfContentByte canvas, BaseFont font, float size, String text, float middle, float y) {
    canvas.setFontAndSize(font, size);
    canvas.showTextAligned(
        PdfContentByte.ALIGN_CENTER, fitting(font, size, printable(text)), middle, y, 0);
  }

  private String fitting(BaseFont font, float size, String text) {
    float room = width - 2 * PADDING;
    String shown = text;
    for (int end = text.length(); font.getWidthPoint(shown, size) > room && end > 0; end--) {
      shown = text.substring(0, end) + CUT;
    }
    return shown;
  }

  private static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().forEach(c -> printable.append(isPrintable(c) ? Character.toString(c) : "?"));
    return printable.toString();
  }

  private static boolean isPrintable(int codePoint) {
    return WESTERN.newEncoder().canEncode(Character.toString(codePoint));
  }

  private static BaseFont font(String name) {
    try {
      return BaseFont.createFont(name, BaseFont.CP1252, BaseFont.NOT_EMBEDDED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
