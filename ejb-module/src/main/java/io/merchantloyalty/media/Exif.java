package io.merchantloyalty.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Reads the one thing of a camera's notes that changes what is seen: how the camera was held. All
 * else of EXIF is thrown away unread.
 */
final class Exif {

  private static final byte[] BEGINNING = "Exif\0\0".getBytes(US_ASCII);
  private static final int ENTRY_BYTES = 12;
  private static final int ORIENTATION = 0x0112;

  private Exif() {}

  /** 1 to 8; empty when the segment is no EXIF, says nothing, or nonsense. */
  static OptionalInt orientation(byte[] file, int from, int length) {
    int tiff = from + BEGINNING.length;
    boolean exif =
        length > BEGINNING.length && Arrays.equals(BEGINNING, Arrays.copyOfRange(file, from, tiff));
    if (!exif) {
      return OptionalInt.empty();
    }
    try {
      return found(ByteBuffer.wrap(file, tiff, length - BEGINNING.length).slice());
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // notes that are cut off say nothing
      return OptionalInt.empty();
    }
  }

  private static OptionalInt found(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY_BYTES;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
        int value = tiff.getShort(entry + 8) & 0xFFFF;
        return value >= 1 && value <= 8 ? OptionalInt.of(value) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }
}
