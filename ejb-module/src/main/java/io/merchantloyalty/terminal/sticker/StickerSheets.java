package io.merchantloyalty.terminal.sticker;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Draws stickers on A4 sheets, as a PDF that is sharp in print: the codes are areas, not pictures.
 * A sticker is a card to be cut out: what to do, the code, and whose till it is.
 */
final class StickerSheets {

  private static final float POINTS_PER_MM = 72 / 25.4f;

  /** What home printers leave white anyway. */
  private static final float MARGIN = 10 * POINTS_PER_MM;

  private static final Color GREEN = new Color(0x0b, 0x6e, 0x4f);
  private static final Color CUT_LINE = new Color(0xcc, 0xcc, 0xcc);
  private static final String CUT = "…";

  // all of the shorter side of a sticker
  private static final float OUTSIDE = 0.025f;
  private static final float FRAME = 0.015f;
  private static final float CORNER = 0.06f;
  private static final float BAND = 0.15f;
  private static final float NAME = 0.062f;

  /** Three lines of names, in heights of the first. */
  private static final float LINES = 3.4f;

  private final StickerLayout layout;
  private final String headline;
  private final float width;
  private final float height;
  private final float unit;

  /** {@code headline}: stands on each sticker above the code. */
  StickerSheets(StickerLayout layout, String headline) {
    this.layout = layout;
    this.headline = headline;
    Rectangle sheet = PageSize.A4;
    this.width = (sheet.getWidth() - 2 * MARGIN) / layout.columns();
    this.height = (sheet.getHeight() - 2 * MARGIN) / layout.rows();
    this.unit = Math.min(width, height);
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
    canvas.setColorStroke(CUT_LINE);
    canvas.setLineWidth(0.5f);
    canvas.rectangle(left, top - height, width, height);
    canvas.stroke();
    float outside = OUTSIDE * unit;
    float cardWidth = width - 2 * outside;
    float cardHeight = height - 2 * outside;
    float cardTop = top - outside;
    box(canvas, GREEN, left + outside, cardTop - cardHeight, cardWidth, cardHeight, CORNER * unit);
    float frame = FRAME * unit;
    float band = BAND * unit;
    float paperHeight = cardHeight - band - frame;
    float paperTop = cardTop - band;
    box(
        canvas,
        Color.WHITE,
        left + outside + frame,
        paperTop - paperHeight,
        cardWidth - 2 * frame,
        paperHeight,
        CORNER * unit - frame);
    float middle = left + width / 2;
    drawHeadline(canvas, middle, cardTop - band, band, cardWidth);
    canvas.setColorFill(Color.BLACK);
    float name = NAME * unit;
    float names = LINES * name;
    float code = Math.min(cardWidth - 2 * frame, paperHeight - names);
    float spare = paperHeight - names - code;
    float codeTop = paperTop - spare / 2;
    drawCode(canvas, sticker.qrText(), middle - code / 2, codeTop, code);
    float room = cardWidth - 4 * frame;
    float below = codeTop - code;
    canvas.beginText();
    line(
        canvas, StickerFonts.BOLD, name, sticker.terminalName(), middle, below - 0.6f * name, room);
    line(
        canvas,
        StickerFonts.PLAIN,
        0.85f * name,
        sticker.shopName(),
        middle,
        below - 1.7f * name,
        room);
    line(
        canvas,
        StickerFonts.PLAIN,
        0.65f * name,
        sticker.seqrId(),
        middle,
        below - 2.6f * name,
        room);
    canvas.endText();
  }

  private static void box(
      PdfContentByte canvas, Color color, float x, float y, float wide, float high, float corner) {
    canvas.setColorFill(color);
    canvas.roundRectangle(x, y, wide, high, corner);
    canvas.fill();
  }

  /** A phone and what to do with it, white on the band. */
  private void drawHeadline(
      PdfContentByte canvas, float middle, float bottom, float band, float room) {
    float size = 0.4f * band;
    float phoneHigh = 0.66f * band;
    float phoneWide = 0.36f * band;
    float gap = 0.25f * band;
    String text =
        fitting(StickerFonts.BOLD, size, headline, room - phoneWide - gap - 2 * CORNER * unit);
    float all = phoneWide + gap + StickerFonts.BOLD.getWidthPoint(text, size);
    float left = middle - all / 2;
    float low = bottom + (band - phoneHigh) / 2;
    box(canvas, Color.WHITE, left, low, phoneWide, phoneHigh, 0.06f * band);
    float bezel = 0.04f * band;
    box(
        canvas,
        GREEN,
        left + bezel,
        low + 3 * bezel,
        phoneWide - 2 * bezel,
        phoneHigh - 5 * bezel,
        0.01f * band);
    canvas.setColorStroke(Color.WHITE);
    canvas.setLineWidth(0.05f * band);
    float x = left + phoneWide / 2;
    float y = low + phoneHigh / 2 + bezel / 2;
    canvas.moveTo(x - 0.08f * band, y);
    canvas.lineTo(x - 0.02f * band, y - 0.07f * band);
    canvas.lineTo(x + 0.09f * band, y + 0.09f * band);
    canvas.stroke();
    canvas.setColorFill(Color.WHITE);
    canvas.beginText();
    canvas.setFontAndSize(StickerFonts.BOLD, size);
    canvas.showTextAligned(
        PdfContentByte.ALIGN_LEFT,
        text,
        left + phoneWide + gap,
        bottom + band / 2 - 0.36f * size,
        0);
    canvas.endText();
  }

  private static void drawCode(
      PdfContentByte canvas, String text, float left, float top, float size) {
    QrDrawing drawing = new QrDrawing(text);
    float module = size / drawing.modules();
    for (QrDrawing.Run run : drawing.runs()) {
      canvas.rectangle(
          left + run.x() * module, top - (run.y() + 1) * module, run.length() * module, module);
    }
    canvas.fill();
  }

  private static void line(
      PdfContentByte canvas,
      BaseFont font,
      float size,
      String text,
      float middle,
      float y,
      float room) {
    canvas.setFontAndSize(font, size);
    canvas.showTextAligned(
        PdfContentByte.ALIGN_CENTER, fitting(font, size, text, room), middle, y, 0);
  }

  private static String fitting(BaseFont font, float size, String text, float room) {
    String whole = StickerFonts.printable(font, text);
    String shown = whole;
    for (int end = whole.length(); font.getWidthPoint(shown, size) > room && end > 0; end--) {
      shown = whole.substring(0, end) + CUT;
    }
    return shown;
  }
}
