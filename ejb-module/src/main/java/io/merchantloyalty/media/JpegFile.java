package io.merchantloyalty.media;

import io.merchantloyalty.media.PictureFile.Unfit;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Walks the segments of a JPEG file without decoding any. */
final class JpegFile {

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;

  /** Of the application's own segments only the one that says how colours are coded is kept. */
  private static final int APP_ADOBE = 0xEE;

  /** Where a camera says how it was held. */
  private static final int APP_EXIF = 0xE1;

  /** Scans of a progressive picture: a usual one has ten; each costs a pass over all pixels. */
  private static final int SCANS_MAX = 100;

  private final ByteBuffer in;
  private final ByteArrayOutputStream kept;
  private int width;
  private int height;
  private int scans;
  private int components;
  private int orientation = 1;

  private JpegFile(byte[] bytes) {
    in = ByteBuffer.wrap(bytes).position(2);
    kept = new ByteArrayOutputStream(bytes.length);
    kept.write(0xFF);
    kept.write(SOI);
  }

  static boolean begins(byte[] bytes) {
    return bytes.length > 3
        && (bytes[0] & 0xFF) == 0xFF
        && (bytes[1] & 0xFF) == SOI
        && (bytes[2] & 0xFF) == 0xFF;
  }

  static PictureFile read(byte[] bytes) throws Unfit {
    JpegFile file = new JpegFile(bytes);
    try {
      file.walk();
    } catch (BufferUnderflowException e) {
      throw new Unfit("must be complete; this JPEG is cut off");
    }
    if (file.width < 1 || file.height < 1 || file.scans == 0) {
      throw new Unfit("must hold a whole picture; this JPEG has none");
    }
    if (file.in.hasRemaining()) {
      throw new Unfit("must end with the picture; " + file.in.remaining() + " bytes follow it");
    }
    return new PictureFile(
        PictureFile.JPEG,
        file.width,
        file.height,
        file.kept.toByteArray(),
        file.components,
        file.orientation);
  }

  private void walk() throws Unfit {
    while (true) {
      int marker = marker();
      if (marker == EOI) {
        kept.write(0xFF);
        kept.write(EOI);
        return;
      }
      segment(marker);
    }
  }

  private int marker() throws Unfit {
    if (next() != 0xFF) {
      throw new Unfit("must be undamaged; this JPEG is not");
    }
    int marker = next();
    while (marker == 0xFF) {
      marker = next();
    }
    return marker;
  }

  private void segment(int marker) throws Unfit {
    int start = in.position();
    int length = next() << 8 | next();
    if (length < 2 || length - 2 > in.remaining()) {
      throw new Unfit("must be complete; this JPEG is cut off");
    }
    if (isFrame(marker)) {
      if (marker > 0xC2) {
        throw new Unfit("must be a baseline or progressive JPEG");
      }
      if (width != 0 || length < 8) {
        throw new Unfit("must hold one picture");
      }
      height = (in.get(start + 3) & 0xFF) << 8 | (in.get(start + 4) & 0xFF);
      width = (in.get(start + 5) & 0xFF) << 8 | (in.get(start + 6) & 0xFF);
      components = in.get(start + 7) & 0xFF;
    }
    in.position(start + length);
    boolean metadata = (marker >= 0xE0 && marker <= 0xEF && marker != APP_ADOBE) || marker == 0xFE;
    if (metadata) {
      FileKind.checkNoneIn(in.array(), start + 2, length - 2);
    }
    if (marker == APP_EXIF) {
      orientation = Exif.orientation(in.array(), start + 2, length - 2).orElse(orientation);
    }
    if (!metadata) {
      kept.write(0xFF);
      kept.write(marker);
      kept.write(in.array(), start, length);
    }
    if (marker == SOS) {
      if (++scans > SCANS_MAX) {
        throw new Unfit("must have at most " + SCANS_MAX + " scans");
      }
      pixels();
    }
  }

  /** Passes over coded pixels, in which FF is followed by 00 or a restart marker. */
  private void pixels() {
    int start = in.position();
    while (true) {
      if (next() == 0xFF) {
        int follows = next();
        boolean coded = follows == 0 || (follows >= 0xD0 && follows <= 0xD7);
        if (!coded) {
          in.position(in.position() - 2);
          kept.write(in.array(), start, in.position() - start);
          return;
        }
      }
    }
  }

  /** SOF0 to SOF15, but for the three tables among them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private int next() {
    return in.get() & 0xFF;
  }
}
