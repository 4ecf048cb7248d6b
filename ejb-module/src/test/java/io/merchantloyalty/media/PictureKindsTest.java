package io.merchantloyalty.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of file that goes wrong: taken as it looks, or refused with its measure. */
class PictureKindsTest {

  @Test
  void aPaletteWithATransparentColourIsALogo() throws IOException {
    BufferedImage stored =
        stored(PicturePlace.LOGO_ADD, TestPictures.coded(TestPictures.palette(160, 80), "png"));
    assertThat(stored.getRGB(0, 0) >>> 24).isZero();
    assertThat(stored.getRGB(80, 40)).isEqualTo(0xFFE01020);
  }

  @ParameterizedTest
  @CsvSource({"0,8", "0,16", "2,8", "2,16", "4,8", "4,16", "6,8", "6,16"})
  void everyKindOfPngKeepsItsColours(int colourType, int depth) throws IOException {
    int[] pixel =
        switch (colourType) {
          case 0 -> new int[] {128};
          case 2 -> new int[] {200, 100, 50};
          case 4 -> new int[] {128, 255};
          default -> new int[] {200, 100, 50, 255};
        };
    int expected = colourType % 4 == 0 ? 0xFF808080 : 0xFFC86432;
    byte[] png = TestPictures.png(110, 110, colourType, depth, pixel);
    int found = stored(PicturePlace.ICON, png).getRGB(55, 55);
    assertThat(Border.distance(found, expected)).as("%08X", found).isLessThanOrEqualTo(1);
    assertThat(found >>> 24).isEqualTo(255);
  }

  @ParameterizedTest
  @CsvSource({"4,8", "4,16", "6,8", "6,16"})
  void theirAlphaIsTheBackground(int colourType, int depth) throws IOException {
    int[] clear = colourType == 4 ? new int[] {128, 0} : new int[] {200, 100, 50, 0};
    byte[] png = TestPictures.png(160, 80, colourType, depth, clear);
    assertThat(stored(PicturePlace.LOGO_ADD, png).getRGB(0, 0) >>> 24).isZero();
  }

  /** One colour of a picture without alpha is transparent. */
  @ParameterizedTest
  @CsvSource({"0,8", "2,8", "0,16", "2,16"})
  void aTransparentColourIsTransparent(int colourType, int depth) throws IOException {
    int[] pixel = colourType == 0 ? new int[] {128} : new int[] {200, 100, 50};
    ByteBuffer colour = ByteBuffer.allocate(2 * pixel.length);
    for (int sample : pixel) {
      colour.putShort((short) (depth == 16 ? sample * 257 : sample));
    }
    byte[] png =
        TestPictures.withChunk(
            TestPictures.png(160, 80, colourType, depth, pixel), "tRNS", colour.array());
    assertThat(stored(PicturePlace.LOGO_ADD, png).getRGB(3, 3) >>> 24).isZero();
  }

  @ParameterizedTest
  @CsvSource({"png,false", "png,true", "jpeg,false", "jpeg,true"})
  void interlacedAndProgressiveOnesAreDrawn(String format, boolean progressive) throws IOException {
    BufferedImage disc = TestPictures.withoutAlpha(TestPictures.disc(110, 110, 0xFFFFFFFF));
    int centre =
        stored(PicturePlace.ICON, TestPictures.coded(disc, format, progressive)).getRGB(55, 55);
    assertThat(Border.distance(centre, 0x1F4E9E)).isLessThanOrEqualTo(6);
  }

  @Test
  void aGreyJpegKeepsItsGrey() throws IOException {
    BufferedImage grey = new BufferedImage(110, 110, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 110; y++) {
      for (int x = 0; x < 110; x++) {
        grey.getRaster().setSample(x, y, 0, 128);
      }
    }
    int found = stored(PicturePlace.ICON, TestPictures.coded(grey, "jpeg")).getRGB(9, 9);
    assertThat(Border.distance(found, 0x808080)).isLessThanOrEqualTo(2);
  }

  /** No ink is white, all black ink is black, cyan and yellow are green. */
  @Test
  void theColoursOfPrintAreDrawn() throws IOException {
    assertThat(brightness(0, 0, 0, 0)).isGreaterThan(240);
    assertThat(brightness(0, 0, 0, 255)).isLessThan(60);
    int green =
        stored(PicturePlace.ICON, TestPictures.cmykJpeg(110, 110, 255, 0, 255, 0)).getRGB(9, 9);
    assertThat(green >> 8 & 0xFF).isGreaterThan(green >> 16 & 0xFF).isGreaterThan(green & 0xFF);
  }

  private static int brightness(int... cmyk) throws IOException {
    return stored(PicturePlace.ICON, TestPictures.cmykJpeg(110, 110, cmyk)).getRGB(9, 9) >> 8
        & 0xFF;
  }

  /** The camera was held in every way that there is: the red corner ends at the upper left. */
  @ParameterizedTest
  @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,0,1", "7,1,1", "8,1,0"})
  void aTurnedPhotographIsStoredUpright(int orientation, int right, int low) throws IOException {
    BufferedImage image = new BufferedImage(110, 110, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 55; y++) {
      for (int x = 0; x < 55; x++) {
        image.setRGB(right * 55 + x, low * 55 + y, 0xFF0000);
      }
    }
    byte[] jpeg = TestPictures.withOrientation(TestPictures.coded(image, "jpeg"), orientation);
    BufferedImage stored = stored(PicturePlace.ICON, jpeg);
    assertThat(stored.getRGB(27, 27) >> 16 & 0xFF).isGreaterThan(200);
    assertThat(stored.getRGB(82, 82) >> 16 & 0xFF).isLessThan(60);
  }

  @Test
  void theMeasureIsTheOneThatIsSeen() {
    BufferedImage wide = TestPictures.withoutAlpha(TestPictures.disc(200, 100, 0xFFFFFFFF));
    byte[] jpeg = TestPictures.withOrientation(TestPictures.coded(wide, "jpeg"), 6);
    assertThat(faults(PicturePlace.ICON, jpeg)).contains("100 x 200 px");
  }

  @Test
  void aLogoThatIsTooLargeIsMeasuredAllTheSame() {
    BufferedImage large = TestPictures.disc(2000, 900, 0xFFFFFFFF);
    assertThat(faults(PicturePlace.LOGO_INFORMATION, TestPictures.coded(large, "png")))
        .contains("2000 x 900 px")
        .contains("| 0 %");
  }

  static Stream<List<Object>> otherFiles() {
    byte[] png = TestPictures.png(110, 110, 2, 8, 1, 2, 3);
    BufferedImage disc = TestPictures.withoutAlpha(TestPictures.disc(110, 110, 0xFFFFFFFF));
    byte[] jpeg = TestPictures.coded(disc, "jpeg");
    byte[] webp = new byte[64];
    System.arraycopy("RIFF8\0\0\0WEBPVP8X\n\0\0\0\u0002".getBytes(ISO_8859_1), 0, webp, 0, 21);
    return Stream.of(
        List.of(TestPictures.coded(disc, "gif"), "PNG or JPEG picture; this one is a GIF"),
        List.of(webp, "this one is an animated WebP"),
        List.of("<?xml version='1.0'?><svg/>".getBytes(ISO_8859_1), "this one is an SVG"),
        List.of(TestPictures.coded(disc, "bmp"), "this one is a BMP"),
        List.of(TestPictures.coded(disc, "tiff"), "this one is a TIFF"),
        List.of("%PDF-1.7".getBytes(ISO_8859_1), "this one is a PDF"),
        List.of(new byte[] {1, 2, 3}, "this one is something else"),
        List.of(TestPictures.withChunk(png, "acTL", new byte[8]), "animated PNG"),
        List.of(Arrays.copyOf(png, png.length - 1), "cut off"),
        List.of(Arrays.copyOf(jpeg, jpeg.length / 2), "cut off"),
        List.of(Arrays.copyOf(jpeg, 20), "cut off"),
        List.of(
            ByteBuffer.allocate(png.length + 4).put(png).put("PK\3\4".getBytes(ISO_8859_1)).array(),
            "4 bytes follow"),
        List.of(
            TestPictures.withChunk(png, "tEXt", "a\0%PDF-1.4 ".getBytes(ISO_8859_1)), "also a PDF"),
        List.of(
            TestPictures.withSegment(jpeg, 0xFE, "xPK\3\4..".getBytes(ISO_8859_1)), "also a ZIP"),
        List.of(
            TestPictures.withSegment(jpeg, 0xFE, "<script>1</script>".getBytes(ISO_8859_1)),
            "also a web page"),
        List.of(png(50_000, 50_000), "50000 x 50000 px"),
        List.of(png(Integer.MAX_VALUE, Integer.MAX_VALUE), "2147483647 x 2147483647 px"),
        List.of(png(-1, 110), "whole picture"),
        // its header is right, its pixels are not there
        List.of(png(110, 110), "cannot be drawn"));
  }

  @ParameterizedTest
  @MethodSource("otherFiles")
  void whatIsNoPictureForUsIsRefusedBeforeItCosts(List<Object> fileAndRule) {
    long before = System.nanoTime();
    assertThat(faults(PicturePlace.ICON, (byte[]) fileAndRule.get(0)))
        .contains((String) fileAndRule.get(1));
    assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
  }

  /** A real one: 15 million pixels of 16 bits, 120 MB unpacked, in a file of a few hundred kB. */
  @Test
  void aLargePictureIsMeasuredInLittleMemory() {
    byte[] png = TestPictures.png(3_900, 3_900, 6, 16, 200, 100, 50, 255);
    assertThat(png.length).isLessThan(PictureRules.BYTES_MAX);
    assertThat(faults(PicturePlace.LOGO_ADD, png)).contains("3900 x 3900 px").contains("| 0 %");
  }

  /** A header with next to nothing behind it. */
  private static byte[] png(int width, int height) {
    byte[] small = TestPictures.png(1, 1, 2, 8, 1, 2, 3);
    ByteBuffer.wrap(small).putInt(16, width).putInt(20, height);
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(small, 12, 17);
    ByteBuffer.wrap(small).putInt(29, (int) crc.getValue());
    return small;
  }

  private static BufferedImage stored(PicturePlace place, byte[] file) throws IOException {
    CheckedPicture checked = PictureCheck.check(place, file);
    return ImageIO.read(new ByteArrayInputStream(checked.png()));
  }

  private static String faults(PicturePlace place, byte[] file) {
    DomainException refusal =
        catchThrowableOfType(DomainException.class, () -> PictureCheck.check(place, file));
    StringBuilder faults = new StringBuilder();
    ((Details.Violations) refusal.details())
        .list()
        .forEach(
            f -> faults.append(f.rule()).append(" | ").append(f.value().orElse("")).append('\n'));
    return faults.toString();
  }
}
