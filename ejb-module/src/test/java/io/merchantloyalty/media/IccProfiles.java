package io.merchantloyalty.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** Colour profiles, made by the numbers that their standards name. */
final class IccProfiles {

  private static final int HEADER_BYTES = 128;

  private IccProfiles() {}

  /** Of phones and newer screens: its red is redder than that of sRGB. */
  static byte[] displayP3() {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("rXYZ", xyz(0.51512, 0.2412, -0.00105));
    tags.put("gXYZ", xyz(0.29198, 0.69225, 0.04189));
    tags.put("bXYZ", xyz(0.1571, 0.06657, 0.78407));
    return rgb(tags);
  }

  /** The numbers as they are, by another name. */
  static byte[] srgb() {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("rXYZ", xyz(0.43607, 0.22249, 0.01392));
    tags.put("gXYZ", xyz(0.38515, 0.71687, 0.09708));
    tags.put("bXYZ", xyz(0.14307, 0.06061, 0.7141));
    return rgb(tags);
  }

  /** Grey whose samples are light itself. */
  static byte[] linearGrey() {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("wtpt", xyz(0.9642, 1, 0.82491));
    tags.put("kTRC", ByteBuffer.allocate(12).put("curv".getBytes(US_ASCII)).array());
    return profile("GRAY", tags);
  }

  private static byte[] rgb(Map<String, byte[]> tags) {
    tags.put("wtpt", xyz(0.9642, 1, 0.82491));
    for (String curve : new String[] {"rTRC", "gTRC", "bTRC"}) {
      tags.put(curve, curveOfSrgb());
    }
    return profile("RGB ", tags);
  }

  private static byte[] profile(String colours, Map<String, byte[]> tags) {
    int size = HEADER_BYTES + 4 + 12 * tags.size();
    for (byte[] tag : tags.values()) {
      size += tag.length;
    }
    ByteBuffer file = ByteBuffer.allocate(size);
    file.putInt(0, size).putInt(8, 0x04000000);
    put(file, 12, "mntr").put(16, colours.getBytes(US_ASCII));
    put(file, 20, "XYZ ");
    put(file, 36, "acsp");
    file.position(68).put(xyz(0.9642, 1, 0.82491), 8, 12);
    file.position(HEADER_BYTES).putInt(tags.size());
    int at = HEADER_BYTES + 4 + 12 * tags.size();
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      file.put(tag.getKey().getBytes(US_ASCII)).putInt(at).putInt(tag.getValue().length);
      at += tag.getValue().length;
    }
    tags.values().forEach(file::put);
    return file.array();
  }

  private static ByteBuffer put(ByteBuffer file, int at, String word) {
    return file.put(at, word.getBytes(US_ASCII));
  }

  private static byte[] xyz(double x, double y, double z) {
    return ByteBuffer.allocate(20)
        .put("XYZ ".getBytes(US_ASCII))
        .putInt(0)
        .putInt(fixed(x))
        .putInt(fixed(y))
        .putInt(fixed(z))
        .array();
  }

  private static byte[] curveOfSrgb() {
    return ByteBuffer.allocate(32)
        .put("para".getBytes(US_ASCII))
        .putInt(0)
        .putShort((short) 3)
        .putShort((short) 0)
        .putInt(fixed(2.4))
        .putInt(fixed(1 / 1.055))
        .putInt(fixed(0.055 / 1.055))
        .putInt(fixed(1 / 12.92))
        .putInt(fixed(0.04045))
        .array();
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  /** As a PNG has it. */
  static byte[] inPng(byte[] png, byte[] profile) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(new byte[] {'p', 0, 0});
    try (DeflaterOutputStream out = new DeflaterOutputStream(data)) {
      out.write(profile);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return TestPictures.withChunk(png, "iCCP", data.toByteArray());
  }

  /** As a JPEG has it, in two parts, the second before the first. */
  static byte[] inJpeg(byte[] jpeg, byte[] profile) {
    int half = profile.length / 2;
    byte[] with = TestPictures.withSegment(jpeg, 0xE2, part(1, profile, 0, half));
    return TestPictures.withSegment(with, 0xE2, part(2, profile, half, profile.length - half));
  }

  private static byte[] part(int number, byte[] profile, int from, int length) {
    return ByteBuffer.allocate(14 + length)
        .put("ICC_PROFILE\0".getBytes(US_ASCII))
        .put((byte) number)
        .put((byte) 2)
        .put(profile, from, length)
        .array();
  }
}
