package io.merchantloyalty.platform;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * The pictures of the demo's two programs, drawn here: nobody else's logos, and no binary files in
 * the sources. Shapes only, because servers have no fonts. Sizes and the transparent background are
 * those of spec 05, Pictures.
 */
final class DemoPictures {

  /** What a program looks like: an emblem of 100 x 100 units, and its name beside it. */
  enum Brand {
    SOME_CARD(new Color(0xFF8A5B), new Color(0xE23E6D), "SOME") {
      @Override
      void drawEmblem(Graphics2D g) {
        drawBag(g, new Color(0xEE5F64));
      }
    },
    CITY_CARD(new Color(0x4B6BEA), new Color(0x14A3B8), "CITY") {
      @Override
      void drawEmblem(Graphics2D g) {
        drawSkyline(g, new Color(0x3F7FDB));
      }
    };

    private final Color light;
    private final Color deep;
    private final String firstWord;

    Brand(Color light, Color deep, String firstWord) {
      this.light = light;
      this.deep = deep;
      this.firstWord = firstWord;
    }

    /** What lies in white on the coloured tile. */
    abstract void drawEmblem(Graphics2D g);
  }

  static final int ICON_PX = 110;
  static final int ADD_LOGO_WIDTH_PX = 160;
  static final int ADD_LOGO_HEIGHT_PX = 80;
  static final int INFORMATION_LOGO_WIDTH_PX = 640;
  static final int INFORMATION_LOGO_HEIGHT_PX = 250;

  /** The drawing of a logo, in units: fits both logo sizes with a clear border. */
  private static final double LOGO_WIDTH = 160;

  private static final double LOGO_HEIGHT = 62;

  private DemoPictures() {}

  /** A PNG file of {@link #ICON_PX} squared. */
  static byte[] icon(Brand brand) {
    BufferedImage image = transparent(ICON_PX, ICON_PX);
    Graphics2D g = graphics(image);
    g.translate(3, 3);
    g.scale(1.04, 1.04);
    drawTile(g, brand);
    return png(image, g);
  }

  /** A PNG file for the wallet's "add" page. */
  static byte[] addLogo(Brand brand) {
    return logo(brand, ADD_LOGO_WIDTH_PX, ADD_LOGO_HEIGHT_PX);
  }

  /** A PNG file for the wallet's "information" page. */
  static byte[] informationLogo(Brand brand) {
    return logo(brand, INFORMATION_LOGO_WIDTH_PX, INFORMATION_LOGO_HEIGHT_PX);
  }

  private static byte[] logo(Brand brand, int widthPx, int heightPx) {
    BufferedImage image = transparent(widthPx, heightPx);
    Graphics2D g = graphics(image);
    double scale = Math.min(widthPx / LOGO_WIDTH, heightPx / LOGO_HEIGHT);
    g.translate((widthPx - LOGO_WIDTH * scale) / 2, (heightPx - LOGO_HEIGHT * scale) / 2);
    g.scale(scale, scale);
    Graphics2D tile = (Graphics2D) g.create();
    tile.translate(9, 5);
    tile.scale(0.52, 0.52);
    drawTile(tile, brand);
    tile.dispose();
    g.setColor(brand.deep);
    DemoLetters.write(g, brand.firstWord, 75, 10, 17, 3.9);
    g.setColor(brand.light);
    DemoLetters.write(g, "CARD", 75, 35, 17, 3.9);
    return png(image, g);
  }

  private static void drawTile(Graphics2D g, Brand brand) {
    g.setPaint(new GradientPaint(0, 0, brand.light, 100, 100, brand.deep));
    g.fill(tile());
    brand.drawEmblem(g);
  }

  private static Shape tile() {
    return new RoundRectangle2D.Double(0, 0, 100, 100, 44, 44);
  }

  private static void drawBag(Graphics2D g, Color inside) {
    g.setColor(Color.WHITE);
    g.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Arc2D.Double(37, 16, 26, 36, 0, 180, Arc2D.OPEN));
    Path2D bag = new Path2D.Double();
    bag.moveTo(27, 36);
    bag.lineTo(73, 36);
    bag.curveTo(76, 36, 77.6, 37.4, 78, 40);
    bag.lineTo(82, 75);
    bag.curveTo(82.6, 80.6, 80, 84, 75, 84);
    bag.lineTo(25, 84);
    bag.curveTo(20, 84, 17.4, 80.6, 18, 75);
    bag.lineTo(22, 40);
    bag.curveTo(22.4, 37.4, 24, 36, 27, 36);
    g.fill(bag);
    g.setColor(inside);
    Path2D heart = new Path2D.Double();
    heart.moveTo(50, 77);
    heart.curveTo(24, 60, 32, 43, 42, 46);
    heart.curveTo(46, 47, 49, 50, 50, 53.5);
    heart.curveTo(51, 50, 54, 47, 58, 46);
    heart.curveTo(68, 43, 76, 60, 50, 77);
    g.fill(heart);
  }

  private static void drawSkyline(Graphics2D g, Color windows) {
    g.setColor(new Color(0xFFC857));
    g.fill(new Ellipse2D.Double(58, 15, 25, 25));
    Area houses = new Area(new RoundRectangle2D.Double(15, 51, 22, 50, 6, 6));
    houses.add(new Area(new RoundRectangle2D.Double(39, 27, 22, 80, 6, 6)));
    houses.add(new Area(new RoundRectangle2D.Double(63, 44, 22, 60, 6, 6)));
    houses.add(new Area(new Rectangle2D.Double(12, 80, 76, 20)));
    houses.intersect(new Area(new RoundRectangle2D.Double(12, 0, 76, 85, 10, 10)));
    g.setColor(Color.WHITE);
    g.fill(houses);
    g.setColor(windows);
    for (int storey = 0; storey < 5; storey++) {
      drawWindows(g, 39, 33.5 + storey * 9);
      if (storey > 1) {
        drawWindows(g, 63, 33.5 + storey * 9);
      }
      if (storey > 2) {
        drawWindows(g, 15, 33.5 + storey * 9);
      }
    }
  }

  private static void drawWindows(Graphics2D g, double left, double top) {
    g.fill(new RoundRectangle2D.Double(left + 5, top, 4.5, 5, 2, 2));
    g.fill(new RoundRectangle2D.Double(left + 12.5, top, 4.5, 5, 2, 2));
  }

  private static BufferedImage transparent(int widthPx, int heightPx) {
    return new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_ARGB);
  }

  private static Graphics2D graphics(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return g;
  }

  private static byte[] png(BufferedImage image, Graphics2D g) {
    g.dispose();
    try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
      if (!ImageIO.write(image, "png", file)) {
        throw new IllegalStateException("this Java writes no PNG");
      }
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
