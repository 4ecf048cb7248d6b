package io.merchantloyalty.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Every sample picture looks as a viewer shows it: colours and transparency. */
class SamplePicturesTest {

  /**
   * Of a pixel, on average: coarse JPEGs are so far from what they were made of; wrong colours
   * further.
   */
  private static final double DIFFERENCE_MAX = 14;

  @Test
  void everyPictureOfPngSuiteLooksAsItsNumbersSay() throws Exception {
    List<Path> files = SamplePictures.in("png/testdata/pngsuite", ".png");
    assertThat(files).hasSizeGreaterThan(30);
    for (Path file : files) {
      Path text = Path.of(file.toString().replaceFirst("png$", "sng"));
      SngText expected = new SngText(Files.readString(text, ISO_8859_1), gamma(file));
      BufferedImage image = decoded(file);
      assertThat(image.getWidth()).isEqualTo(expected.width);
      int[][] pixels = expected.pixels();
      for (int y = 0; y < expected.height; y++) {
        for (int x = 0; x < expected.width; x++) {
          assertSame(file, x, y, image.getRGB(x, y), pixels[y][x]);
        }
      }
    }
  }

  private static double gamma(Path png) {
    byte[] bytes = SamplePictures.bytes(png);
    int at = new String(bytes, ISO_8859_1).indexOf("gAMA");
    return at < 0 ? 0 : ByteBuffer.wrap(bytes).getInt(at + 4) / 100_000.0;
  }

  private static void assertSame(Path file, int x, int y, int found, int expected) {
    int alpha = Math.abs((found >>> 24) - (expected >>> 24));
    boolean clear = expected >>> 24 == 0 && found >>> 24 == 0;
    // 16 bits are rounded or cut, and the darkest greys of another gamma lie far apart
    int most = file.toString().contains("16.") ? 13 : 1;
    assertThat(alpha <= 1 && (clear || Border.distance(found, expected) <= most))
        .as("%s at %d, %d: %08X instead of %08X", file.getFileName(), x, y, found, expected)
        .isTrue();
  }

  @Test
  void everyJpegLooksAsThePictureThatItWasMadeOf() throws Exception {
    List<Path> files = SamplePictures.in("testdata", ".jpeg");
    assertThat(files).hasSizeGreaterThan(15);
    for (Path file : files) {
      // grey stays grey: Java itself would make it paler
      BufferedImage original = Pixels.argb(ImageIO.read(original(file).toFile()));

      assertThat(difference(decoded(file), original))
          .as(file.toString())
          .isLessThan(DIFFERENCE_MAX);
    }
  }

  /** The one of the same name, else the one that all were made of. */
  private static Path original(Path jpeg) {
    Path same = Path.of(jpeg.toString().replaceFirst("jpeg$", "png"));
    String all = jpeg.toString().contains("gray") ? "video-005.gray.png" : "video-001.png";
    return Files.exists(same) ? same : jpeg.resolveSibling(all);
  }

  private static double difference(BufferedImage one, BufferedImage other) {
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        sum += Border.distance(one.getRGB(x, y), other.getRGB(x, y));
      }
    }
    return (double) sum / one.getWidth() / one.getHeight();
  }

  private static BufferedImage decoded(Path file) throws IOException, PictureFile.Unfit {
    return PictureDecoder.decode(PictureFile.read(Files.readAllBytes(file)), 1_000_000)
        .orElseThrow(() -> new AssertionError(file + " cannot be drawn"));
  }
}
