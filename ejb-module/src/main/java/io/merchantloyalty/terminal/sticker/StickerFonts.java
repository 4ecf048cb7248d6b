package io.merchantloyalty.terminal.sticker;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The fonts of printed stickers. They come with the product and are embedded in its PDFs, so that
 * shops and tills print as they are called in Latin, Greek, Cyrillic, Armenian and Georgian
 * letters, whatever the printer knows. What they have no letter for (Chinese, say, and what is
 * written from the right) prints as a question mark.
 */
final class StickerFonts {

  static final BaseFont PLAIN = font("DejaVuSans.ttf");
  static final BaseFont BOLD = font("DejaVuSans-Bold.ttf");

  private StickerFonts() {}

  /** The text with a question mark for each character that the font has no letter for. */
  static String printable(BaseFont font, String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> printable.append(isPrintable(font, c) ? Character.toString(c) : "?"));
    return printable.toString();
  }

  private static boolean isPrintable(BaseFont font, int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return font.charExists(codePoint)
        && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
        && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static BaseFont font(String file) {
    try (InputStream bytes = StickerFonts.class.getResourceAsStream(file)) {
      BaseFont font =
          BaseFont.createFont(
              file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes.readAllBytes(), null);
      // of a megabyte only the letters that are printed
      font.setSubset(true);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
