package io.merchantloyalty.media.repair;

import io.merchantloyalty.media.PictureLoss;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One thing that was done to a picture, or that stands in the way.
 *
 * @param kind a word by which the console finds its text
 * @param values what the text names, in the order of {@link Kind}
 */
public record RepairStep(Kind kind, List<String> values) {

  /** What there is to be told; the numbers are the values' places. */
  public enum Kind {
    /** Bytes that followed the picture. */
    CUT_OFF("{0} bytes behind the end of the picture were cut off"),
    COLOURS_CONVERTED(PictureLoss.COLOURS_CONVERTED.says()),
    PROFILE_UNREADABLE(PictureLoss.PROFILE_UNREADABLE.says()),
    PRINT_COLOURS(PictureLoss.PRINT_COLOURS.says()),
    DEPTH_REDUCED(PictureLoss.DEPTH_REDUCED.says()),
    NOTES_DROPPED(PictureLoss.NOTES_DROPPED.says()),
    /** Turned as the camera was held. */
    TURNED("turned upright, as the camera was held"),
    SCALED_DOWN("scaled down from {0} x {1} to {2} x {3} px"),
    /** Never done without being told. */
    SCALED_UP(
        "scaled up from {0} x {1} to {2} x {3} px: it is less sharp than a picture of that size"),
    /** What is left without its margins, and what there was. */
    TRIMMED("margins cut off: {0} x {1} of {2} x {3} px are left"),
    CROPPED("cut to {0} x {1} px: {2} % of the picture is gone"),
    PADDED("put in the middle of {0} x {1} px, on {2}"),
    /** Colour, and how far from it pixels may be. */
    BACKGROUND_REMOVED("the background of colour {0} (and up to {1} from it) made transparent"),
    /** The same, where it is enclosed by the picture too. */
    ENCLOSED_REMOVED("also where the picture encloses it, as within letters"),
    STORED_AS_PNG("stored as PNG: JPEG has no transparency"),
    /** Stands in the way. */
    BACKGROUND_NOT_UNIFORM(
        "its background is not of one colour (only {0} % of its border are), so it is not guessed"
            + " at: please send one with a transparent background"),
    /** Stands in the way. */
    NOTHING_LEFT("nothing is left of it without its background");

    private final String english;

    Kind(String english) {
      this.english = english;
    }
  }

  public RepairStep {
    values = List.copyOf(values);
  }

  static RepairStep of(Kind kind, Object... values) {
    return new RepairStep(kind, java.util.Arrays.stream(values).map(String::valueOf).toList());
  }

  /** What the stored picture does not have of the file. */
  public static RepairStep of(PictureLoss loss) {
    return of(Kind.valueOf(loss.name()));
  }

  /** As a sentence in English. */
  public String says() {
    String text = kind.english;
    for (int i = 0; i < values.size(); i++) {
      text = text.replace("{" + i + "}", values.get(i));
    }
    return text;
  }

  /** As one line, from which {@link #read} makes it again. */
  String line() {
    return kind + values.stream().map(value -> "|" + value).collect(Collectors.joining());
  }

  static RepairStep read(String line) {
    List<String> parts = List.of(line.split("\\|", -1));
    return new RepairStep(Kind.valueOf(parts.get(0)), parts.subList(1, parts.size()));
  }

  /** Several as text, one a line. */
  public static String lines(List<RepairStep> steps) {
    return steps.stream().map(RepairStep::line).collect(Collectors.joining("\n"));
  }

  public static List<RepairStep> readAll(String lines) {
    return lines.lines().map(RepairStep::read).toList();
  }

  static String hex(int colour) {
    return String.format(Locale.ROOT, "#%06X", colour & 0xFFFFFF);
  }
}
