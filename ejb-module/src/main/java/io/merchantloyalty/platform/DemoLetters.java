package io.merchantloyalty.platform;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * A few capital letters, drawn as strokes: servers have no fonts. Each letter is 10 units high, in
 * the notation of a pen: M moves, L draws a line, C a curve with two control points.
 */
final class DemoLetters {

  private static final double HEIGHT = 10;
  private static final double GAP = 3.4;

  private DemoLetters() {}

  /** Writes a word with its top left corner at (x, y), in the colour that is set. */
  static void write(Graphics2D g, String word, double x, double y, double height, double weight) {
    double scale = height / HEIGHT;
    g.setStroke(new BasicStroke((float) weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    double left = x;
    for (int i = 0; i < word.length(); i++) {
      AffineTransform place = AffineTransform.getTranslateInstance(left, y);
      place.scale(scale, scale);
      Path2D path = path(pen(word.charAt(i)));
      g.draw(place.createTransformedShape(path));
      left += (width(path) + GAP) * scale;
    }
  }

  /** Measured on the line itself: the bounds of a curve hold its control points too. */
  private static double width(Path2D path) {
    Path2D flat = new Path2D.Double();
    flat.append(path.getPathIterator(null, 0.05), false);
    return flat.getBounds2D().getMaxX();
  }

  private static String pen(char letter) {
    return switch (letter) {
      case 'A' -> "M 0 10 L 4 0 L 8 10 M 1.5 6.6 L 6.5 6.6";
      case 'C' -> "M 8.2 2 C 5.4 -1.4 0 -0.4 0 5 C 0 10.4 5.4 11.4 8.2 8";
      case 'D' -> "M 0 0 L 0 10 L 2.8 10 C 9.6 10 9.6 0 2.8 0 L 0 0";
      case 'E' -> "M 5.6 0 L 0 0 L 0 10 L 5.6 10 M 0 5 L 4.8 5";
      case 'I' -> "M 0 0 L 0 10";
      case 'M' -> "M 0 10 L 0 0 L 4.2 6 L 8.4 0 L 8.4 10";
      case 'O' -> "M 4.6 0 C -1.5 0 -1.5 10 4.6 10 C 10.7 10 10.7 0 4.6 0";
      case 'R' -> "M 0 10 L 0 0 L 3.4 0 C 8 0 8 5.6 3.4 5.6 L 0 5.6 M 3.6 5.6 L 7 10";
      case 'S' ->
          "M 6.2 1.4 C 4.4 -0.8 0.2 -0.3 0.2 2.5 C 0.2 5.8 6.8 4.2 6.8 7.5 C 6.8 10.4 2 10.9 0 8.4";
      case 'T' -> "M 0 0 L 7.6 0 M 3.8 0 L 3.8 10";
      case 'Y' -> "M 0 0 L 4 5.2 L 8 0 M 4 5.2 L 4 10";
      default -> throw new IllegalArgumentException("no such letter: " + letter);
    };
  }

  private static Path2D path(String pen) {
    Path2D path = new Path2D.Double();
    String[] parts = pen.split(" ", -1);
    int i = 0;
    while (i < parts.length) {
      String verb = parts[i];
      double[] n = new double["C".equals(verb) ? 6 : 2];
      for (int k = 0; k < n.length; k++) {
        n[k] = Double.parseDouble(parts[i + 1 + k]);
      }
      switch (verb) {
        case "M" -> path.moveTo(n[0], n[1]);
        case "L" -> path.lineTo(n[0], n[1]);
        default -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
      }
      i += 1 + n.length;
    }
    return path;
  }
}
