package io.merchantloyalty.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What the chunks of a PNG say of it beside its pixels. */
final class PngNotes {

  /** A profile that unpacks to more is none: those of cameras and screens have some kilobytes. */
  private static final int PROFILE_BYTES_MAX = 4 * 1024 * 1024;

  private static final Set<String> NOTES = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");

  /** A gamma is told in hundred thousandths. */
  private static final double GAMMA_UNIT = 100_000;

  private final Set<PictureLoss> losses = EnumSet.noneOf(PictureLoss.class);
  private boolean saysSrgb;
  private boolean hasProfile;
  private Optional<byte[]> profile = Optional.empty();
  private double gamma;

  void read(String type, ByteBuffer data) {
    if (NOTES.contains(type)) {
      losses.add(PictureLoss.NOTES_DROPPED);
    }
    switch (type) {
      case "sRGB" -> saysSrgb = true;
      case "gAMA" -> gamma = data.remaining() == 4 ? data.getInt() / GAMMA_UNIT : 0;
      case "iCCP" -> {
        hasProfile = true;
        profile = unpacked(data);
      }
      case "IHDR" -> {
        if (data.get(data.position() + 8) == 16) {
          losses.add(PictureLoss.DEPTH_REDUCED);
        }
      }
      default -> {}
    }
  }

  /** A profile comes before the word that it is sRGB, and that before a gamma. */
  Colours colours(boolean grey) {
    Optional<Colours> own = profile.flatMap(icc -> Colours.ofProfile(icc, grey));
    if (hasProfile && own.isEmpty()) {
      losses.add(PictureLoss.PROFILE_UNREADABLE);
    }
    Colours colours =
        own.orElseGet(() -> saysSrgb || hasProfile ? Colours.SRGB : Colours.ofGamma(gamma));
    if (!colours.isSrgb()) {
      losses.add(PictureLoss.COLOURS_CONVERTED);
    }
    return colours;
  }

  Set<PictureLoss> losses() {
    return losses;
  }

  /** A name, a zero, how it is packed (always 0), and the packed profile. */
  private static Optional<byte[]> unpacked(ByteBuffer data) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    int name = 0;
    while (name < bytes.length && bytes[name] != 0) {
      name++;
    }
    int from = name + 2;
    if (from >= bytes.length) {
      return Optional.empty();
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, from, bytes.length - from);
      ByteArrayOutputStream profile = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished() && profile.size() <= PROFILE_BYTES_MAX) {
        int length = inflater.inflate(buffer);
        if (length == 0) {
          return Optional.empty();
        }
        profile.write(buffer, 0, length);
      }
      return Optional.of(profile.toByteArray()).filter(all -> all.length <= PROFILE_BYTES_MAX);
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
