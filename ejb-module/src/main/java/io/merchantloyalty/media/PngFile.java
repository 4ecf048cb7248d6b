package io.merchantloyalty.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.merchantloyalty.media.PictureFile.Unfit;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG file without unpacking any. */
final class PngFile {

  /** The eight bytes that every PNG begins with. */
  private static final long BEGINNING = 0x89504E470D0A1A0AL;

  private static final int HEADER_BYTES = 13;

  /** Of the header: bits of a sample, and which kind of pixels there are. */
  private static final int DEPTH_AT = 8;

  private static final int TYPE_AT = 9;

  /** Of the kind of pixels: whether they are not grey. */
  private static final int COLOURED = 2;

  private static final Set<String> OF_PALETTES = Set.of("PLTE", "tRNS");

  /** What is needed to draw the picture; all else is left out. */
  private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private static final Set<String> OF_ANIMATIONS = Set.of("acTL", "fcTL", "fdAT");

  private PngFile() {}

  static boolean begins(byte[] bytes) {
    return bytes.length >= Long.BYTES && ByteBuffer.wrap(bytes).getLong() == BEGINNING;
  }

  /** One of the file's parts: where it begins, and how many bytes its data are. */
  private record Chunk(String type, int start, int length) {

    byte[] data(byte[] file) {
      return Arrays.copyOfRange(file, start + 8, start + 8 + length);
    }
  }

  static PictureFile read(byte[] bytes) throws Unfit {
    ByteBuffer in = ByteBuffer.wrap(bytes).position(Long.BYTES);
    List<Chunk> chunks = new ArrayList<>();
    PngNotes notes = new PngNotes();
    try {
      do {
        chunks.add(next(in));
        Chunk chunk = chunks.get(chunks.size() - 1);
        notes.read(chunk.type(), ByteBuffer.wrap(bytes, chunk.start() + 8, chunk.length()));
      } while (!chunks.get(chunks.size() - 1).type().equals("IEND"));
    } catch (BufferUnderflowException e) {
      throw truncated();
    }
    ByteBuffer header = ByteBuffer.wrap(chunks.get(0).data(bytes));
    int width = header.getInt();
    int height = header.getInt();
    boolean pixels = chunks.stream().anyMatch(chunk -> chunk.type().equals("IDAT"));
    if (!pixels || width < 1 || height < 1) {
      throw new Unfit("must hold a whole picture; this PNG has none");
    }
    int components = (header.get(TYPE_AT) & COLOURED) == 0 ? 1 : 3;
    Colours colours = notes.colours(components == 1);
    return new PictureFile(
        PictureFile.PNG,
        width,
        height,
        stripped(bytes, chunks),
        components,
        1,
        colours,
        in.remaining(),
        notes.losses());
  }

  private static Chunk next(ByteBuffer in) throws Unfit {
    int start = in.position();
    int length = in.getInt();
    String type = text(in);
    if (length < 0 || length > in.remaining() - 4) {
      throw truncated();
    }
    checkOrder(type, start == Long.BYTES, length);
    in.position(in.position() + length);
    checkSum(in.array(), start + 4, length + 4, in.getInt());
    if (!KEPT.contains(type)) {
      FileKind.checkNoneIn(in.array(), start + 8, length);
    }
    return new Chunk(type, start, length);
  }

  private static byte[] stripped(byte[] bytes, List<Chunk> chunks) {
    Optional<GreyWithTransparency> grey = greyWithTransparency(bytes, chunks);
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
    kept.write(bytes, 0, Long.BYTES);
    for (Chunk chunk : chunks) {
      if (grey.isPresent() && chunk.type().equals("IHDR")) {
        kept.writeBytes(grey.get().header(chunk.data(bytes)));
        kept.writeBytes(grey.get().palette());
      } else if (grey.isPresent() && OF_PALETTES.contains(chunk.type())) {
        continue;
      } else if (KEPT.contains(chunk.type())) {
        kept.write(bytes, chunk.start(), chunk.length() + 12);
      }
    }
    return kept.toByteArray();
  }

  private static Optional<GreyWithTransparency> greyWithTransparency(
      byte[] bytes, List<Chunk> chunks) {
    byte[] header = chunks.get(0).data(bytes);
    boolean shallow = header[TYPE_AT] == 0 && header[DEPTH_AT] >= 1 && header[DEPTH_AT] < 8;
    return chunks.stream()
        .filter(chunk -> shallow && chunk.type().equals("tRNS") && chunk.length() == 2)
        .findFirst()
        .map(chunk -> new GreyWithTransparency(header[DEPTH_AT], chunk.data(bytes)));
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
