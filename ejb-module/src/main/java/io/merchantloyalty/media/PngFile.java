package io.merchantloyalty.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.merchantloyalty.media.PictureFile.Unfit;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG file without unpacking any. */
final class PngFile {

  /** The eight bytes that every PNG begins with. */
  private static final long BEGINNING = 0x89504E470D0A1A0AL;

  private static final int HEADER_BYTES = 13;

  /** What is needed to draw the picture; all else is left out. */
  private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private static final Set<String> OF_ANIMATIONS = Set.of("acTL", "fcTL", "fdAT");

  private PngFile() {}

  static boolean begins(byte[] bytes) {
    return bytes.length >= Long.BYTES && ByteBuffer.wrap(bytes).getLong() == BEGINNING;
  }

  static PictureFile read(byte[] bytes) throws Unfit {
    ByteBuffer in = ByteBuffer.wrap(bytes).position(Long.BYTES);
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
    kept.write(bytes, 0, Long.BYTES);
    int width = 0;
    int height = 0;
    boolean pixels = false;
    String type = "";
    try {
      while (!type.equals("IEND")) {
        int start = in.position();
        int length = in.getInt();
        type = text(in);
        if (length < 0 || length > in.remaining() - 4) {
          throw truncated();
        }
        checkOrder(type, start == Long.BYTES, length);
        if (type.equals("IHDR")) {
          width = in.getInt(in.position());
          height = in.getInt(in.position() + 4);
        }
        pixels |= type.equals("IDAT");
        in.position(in.position() + length);
        checkSum(bytes, start + 4, length + 4, in.getInt());
        if (KEPT.contains(type)) {
          kept.write(bytes, start, length + 12);
        } else {
          FileKind.checkNoneIn(bytes, start + 8, length);
        }
      }
    } catch (BufferUnderflowException e) {
      throw truncated();
    }
    if (!pixels || width < 1 || height < 1) {
      throw new Unfit("must hold a whole picture; this PNG has none");
    }
    if (in.hasRemaining()) {
      throw new Unfit("must end with the picture; " + in.remaining() + " bytes follow it");
    }
    return new PictureFile(PictureFile.PNG, width, height, kept.toByteArray(), 3, 1);
  }

  private static void checkOrder(String type, boolean first, int length) throws Unfit {
    if (first != type.equals("IHDR") || (first && length != HEADER_BYTES)) {
      throw new Unfit("must be a whole PNG; the header of this one is broken");
    }
    if (OF_ANIMATIONS.contains(type)) {
      throw new Unfit("must be a still picture; this one is an animated PNG");
    }
  }

  private static void checkSum(byte[] bytes, int from, int length, int sum) throws Unfit {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, length);
    if ((int) crc.getValue() != sum) {
      throw new Unfit("must be undamaged; a check sum in this PNG is wrong");
    }
  }

  private static Unfit truncated() {
    return new Unfit("must be complete; this PNG is cut off");
  }

  private static String text(ByteBuffer in) {
    byte[] four = new byte[4];
    in.get(four);
    return new String(four, US_ASCII);
  }
}
