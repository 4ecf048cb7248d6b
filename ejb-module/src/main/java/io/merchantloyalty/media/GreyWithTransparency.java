package io.merchantloyalty.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A grey PNG of 1, 2 or 4 bits in which one grey is transparent, as the palette that it is as good
 * as: the JDK draws that grey. Pixels stay as they are coded; the header says another kind of them.
 */
final class GreyWithTransparency {

  private static final int PALETTE = 3;
  private static final int HEADER_TYPE_AT = 9;

  private final int greys;
  private final int transparent;

  /** {@code note}: what the chunk tRNS has, two bytes. */
  GreyWithTransparency(int depth, byte[] note) {
    greys = 1 << depth;
    transparent = ByteBuffer.wrap(note).getShort() & greys - 1;
  }

  /** {@code header}: the data of the picture's own. */
  byte[] header(byte[] header) {
    byte[] changed = header.clone();
    changed[HEADER_TYPE_AT] = PALETTE;
    return chunk("IHDR", changed);
  }

  /** What comes in place of its note. */
  byte[] palette() {
    byte[] colours = new byte[3 * greys];
    byte[] alphas = new byte[greys];
    Arrays.fill(alphas, (byte) 255);
    alphas[transparent] = 0;
    for (int grey = 0; grey < greys; grey++) {
      Arrays.fill(colours, 3 * grey, 3 * grey + 3, (byte) (grey * 255 / (greys - 1)));
    }
    byte[] palette = chunk("PLTE", colours);
    byte[] note = chunk("tRNS", alphas);
    return ByteBuffer.allocate(palette.length + note.length).put(palette).put(note).array();
  }

  private static byte[] chunk(String type, byte[] data) {
    ByteBuffer chunk =
        ByteBuffer.allocate(data.length + 12)
            .putInt(data.length)
            .put(type.getBytes(US_ASCII))
            .put(data);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, data.length + 4);
    return chunk.putInt((int) sum.getValue()).array();
  }
}
