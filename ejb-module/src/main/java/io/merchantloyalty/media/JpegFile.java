package io.merchantloyalty.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.merchantloyalty.media.PictureFile.Unfit;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Walks the segments of a JPEG file without decoding any. */
final class JpegFile {

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;

  /** Of the application's own segments only the one that says how colours are coded is kept. */
  private static final int APP_ADOBE = 0xEE;

  /** Where a colour profile is, in parts. */
  private static final int APP_PROFILE = 0xE2;

  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(US_ASCII);

  /** Where a camera says how it was held. */
  private static final int APP_EXIF = 0xE1;

  private static final int APP_DIMENSIONS = 0xE0;

  /** Colours of a pixel in print. */
  private static final int PRINT = 4;

  /** Scans of a progressive picture: a usual one has ten; each costs a pass over all pixels. */
  private static final int SCANS_MAX = 100;

  private final ByteBuffer in;
  private final ByteArrayOutputStream kept;
  private int width;
  private int height;
  private int scans;
  private int components;
  private int orientation = 1;

  /** Parts of the profile by their numbers, and the segments that they came in. */
  private final Map<Integer, byte[]> profile = new TreeMap<>();

  private final ByteArrayOutputStream profileSegments = new ByteArrayOutputStream();
  private final Set<PictureLoss> losses = EnumSet.noneOf(PictureLoss.class);

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
    Colours colours = file.colours();
    return new PictureFile(
        PictureFile.JPEG,
        file.width,
        file.height,
        file.stripped(),
        file.components,
        file.orientation,
        colours,
        file.in.remaining(),
        file.losses);
  }

  /** Colours of print are converted by who decodes them, with the profile that the file has. */
  private Colours colours() {
    if (components == PRINT) {
      losses.add(PictureLoss.PRINT_COLOURS);
      return Colours.SRGB;
    }
    if (profile.isEmpty()) {
      return Colours.SRGB;
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    profile.values().forEach(whole::writeBytes);
    Optional<Colours> own = Colours.ofProfile(whole.toByteArray(), components == 1);
    if (own.isEmpty()) {
      losses.add(PictureLoss.PROFILE_UNREADABLE);
    } else if (!own.get().isSrgb()) {
      losses.add(PictureLoss.COLOURS_CONVERTED);
    }
    return own.orElse(Colours.SRGB);
  }

  private byte[] stripped() {
    if (components != PRINT || profileSegments.size() == 0) {
      return kept.toByteArray();
    }
    byte[] rest = kept.toByteArray();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(rest, 0, 2);
    all.writeBytes(profileSegments.toByteArray());
    all.write(rest, 2, rest.length - 2);
    return all.toByteArray();
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
    if (metadata) {
      note(marker, start, length);
    } else {
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

  /** The picture's own dimensions stand in the first of an application's segments: no loss. */
  private void note(int marker, int start, int length) {
    int from = start + 2 + PROFILE.length;
    boolean ofProfile =
        marker == APP_PROFILE
            && length >= PROFILE.length + 4
            && Arrays.equals(PROFILE, Arrays.copyOfRange(in.array(), start + 2, from));
    if (ofProfile) {
      profile.put(
          in.array()[from] & 0xFF, Arrays.copyOfRange(in.array(), from + 2, start + length));
      profileSegments.write(0xFF);
      profileSegments.write(marker);
      profileSegments.write(in.array(), start, length);
    } else if (marker != APP_DIMENSIONS) {
      losses.add(PictureLoss.NOTES_DROPPED);
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
