package io.merchantloyalty.media;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PNG written out as text (SNG), from which a viewer's pixels are worked out without a decoder:
 * samples, palette and the transparent colour.
 */
final class SngText {

  private final String text;
  private final int depth;
  private final String kind;
  private final double gamma;
  private final List<Integer> palette = new ArrayList<>();
  private final List<Integer> transparent;

  final int width;
  final int height;

  /** {@code gamma}: of the file itself, for some texts tell another; 0: it has none. */
  SngText(String text, double gamma) {
    this.text = text;
    this.gamma = gamma;
    width = number("width: (\\d+)");
    height = number("height: (\\d+)");
    depth = number("bitdepth: (\\d+)");
    kind = found("using ([a-z ]+);").strip();
    transparent = numbers(text.contains("tRNS") ? found("tRNS \\{([^}]*?)(?:\\}|\\R[A-Z])") : "");
    Matcher colours = Pattern.compile("\\(\\s*(\\d+),\\s*(\\d+),\\s*(\\d+)\\)").matcher(text);
    while (colours.find()) {
      palette.add(
          Integer.parseInt(colours.group(1)) << 16
              | Integer.parseInt(colours.group(2)) << 8
              | Integer.parseInt(colours.group(3)));
    }
  }

  /** What a viewer shows, row by row: ARGB. */
  int[][] pixels() {
    String[] rows = found("pixels hex\\s+([0-9a-f\\s]+)\\}").strip().split("\\R");
    int[][] pixels = new int[height][width];
    for (int y = 0; y < height; y++) {
      BigInteger row = new BigInteger(rows[y].replace(" ", ""), 16);
      int bits = rows[y].replace(" ", "").length() * 4;
      for (int x = 0; x < width; x++) {
        int[] samples = new int[samples()];
        for (int i = 0; i < samples.length; i++) {
          bits -= depth;
          samples[i] = row.shiftRight(bits).intValue() & (1 << depth) - 1;
        }
        pixels[y][x] = shown(samples);
      }
    }
    return pixels;
  }

  private int samples() {
    return switch (kind) {
      case "grayscale alpha" -> 2;
      case "color" -> 3;
      case "color alpha" -> 4;
      default -> 1;
    };
  }

  private int shown(int[] samples) {
    if (kind.equals("color palette")) {
      int index = samples[0];
      int alpha = index < transparent.size() ? transparent.get(index) : 255;
      int colour = palette.get(index);
      return argb(alpha, colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
    }
    boolean grey = samples.length < 3;
    boolean clear = !transparent.isEmpty();
    for (int i = 0; i < transparent.size(); i++) {
      clear &= samples[i] == transparent.get(i);
    }
    int alpha = samples.length % 2 == 0 ? eight(samples[samples.length - 1]) : clear ? 0 : 255;
    return argb(
        alpha, eight(samples[0]), eight(samples[grey ? 0 : 1]), eight(samples[grey ? 0 : 2]));
  }

  private int eight(int sample) {
    return (int) Math.round(sample * 255.0 / ((1 << depth) - 1));
  }

  private int argb(int alpha, int red, int green, int blue) {
    return alpha << 24 | light(red) << 16 | light(green) << 8 | light(blue);
  }

  /** The usual gamma is that of sRGB. */
  private int light(int sample) {
    if (gamma == 0 || Math.abs(gamma - 0.45455) < 0.01) {
      return sample;
    }
    double light = Math.pow(sample / 255.0, 1 / gamma);
    return (int)
        Math.round(
            255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055));
  }

  private int number(String pattern) {
    return Integer.parseInt(found(pattern));
  }

  private String found(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no " + pattern);
    }
    return matcher.group(1);
  }

  private static List<Integer> numbers(String text) {
    return Pattern.compile("\\d+")
        .matcher(text)
        .results()
        .map(found -> Integer.valueOf(found.group()))
        .toList();
  }
}
