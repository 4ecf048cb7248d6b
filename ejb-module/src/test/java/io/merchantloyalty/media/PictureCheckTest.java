package io.merchantloyalty.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Violation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken as a picture, and that everything else is refused with its measure. */
class PictureCheckTest {

  @Test
  void anIconOfTheRightSizeIsCodedAnew() throws IOException {
    byte[] png = with(png(110, 110, 255), "tEXt", "Comment\0secret".getBytes("US-ASCII"));
    CheckedPicture checked = PictureCheck.check(PicturePlace.ICON, png);
    assertThat(new String(checked.png(), "ISO-8859-1")).doesNotContain("secret");
    assertThat(ImageIO.read(new ByteArrayInputStream(checked.png())).getWidth()).isEqualTo(110);
  }

  @Test
  void aJpegIconIsTakenAndALogoIsNot() throws IOException {
    byte[] jpeg = coded(new BufferedImage(110, 110, BufferedImage.TYPE_INT_RGB), "jpeg");
    assertThat(PictureCheck.check(PicturePlace.ICON, jpeg).widthPx()).isEqualTo(110);
    assertThat(faults(PicturePlace.LOGO_INFORMATION, jpeg))
        .extracting(Violation::rule)
        .containsExactly(
            "Logo \"information\" must have a transparent background, which no JPEG has");
  }

  @Test
  void everyBrokenRuleIsToldWithItsMeasure() throws IOException {
    byte[] jpeg = coded(new BufferedImage(161, 80, BufferedImage.TYPE_INT_RGB), "jpeg");
    assertThat(faults(PicturePlace.LOGO_ADD, jpeg))
        .extracting(fault -> fault.rule() + " | " + fault.value().orElse(""))
        .containsExactly(
            "Logo \"add\" must fit in 160 x 80 px | 161 x 80 px",
            "Logo \"add\" must have a transparent background, which no JPEG has | image/jpeg");
  }

  @ParameterizedTest
  @CsvSource({"112,110", "110,109", "1,1", "220,220"})
  void anIconOfAnotherSizeIsRefused(int width, int height) throws IOException {
    assertThat(faults(PicturePlace.ICON, png(width, height, 255)))
        .extracting(fault -> fault.value().orElse(""))
        .containsExactly(width + " x " + height + " px");
  }

  @ParameterizedTest
  @CsvSource({"0,true", "25,true", "26,false", "255,false"})
  void aBorderPixelIsTransparentUpToTheThreshold(int alpha, boolean taken) throws IOException {
    assertTaken(png(160, 80, alpha), taken);
  }

  /** The border of 10 x 10 is counted as 40 pixels: two are five per cent. */
  @ParameterizedTest
  @CsvSource({"2,true", "3,false"})
  void almostAllOfTheBorderMustBeTransparent(int opaque, boolean taken) throws IOException {
    BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
    for (int x = 1; x <= opaque; x++) {
      image.setRGB(x, 0, 0xFF000000);
    }
    assertTaken(coded(image, "png"), taken);
  }

  @Test
  void aLogoWithoutAlphaIsRefused() throws IOException {
    byte[] png = coded(new BufferedImage(160, 80, BufferedImage.TYPE_INT_RGB), "png");
    assertThat(faults(PicturePlace.LOGO_ADD, png))
        .extracting(fault -> fault.value().orElse(""))
        .containsExactly("no alpha channel");
  }

  @Test
  void aBombIsRefusedByItsHeader() throws IOException {
    byte[] png = png(110, 110, 255);
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    assertThat(faults(PicturePlace.ICON, png))
        .extracting(fault -> fault.value().orElse(""))
        .containsExactly("60000 x 60000 px");
  }

  @Test
  void whatIsNoWholeStillPictureIsRefused() throws IOException {
    byte[] png = png(110, 110, 255);
    byte[] jpeg = coded(new BufferedImage(110, 110, BufferedImage.TYPE_INT_RGB), "jpeg");
    byte[] damaged = png.clone();
    damaged[damaged.length - 20] ^= 1;
    assertThat(rule("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes("US-ASCII")))
        .contains("PNG or JPEG");
    assertThat(rule(new byte[0])).contains("PNG or JPEG");
    assertThat(rule(coded(new BufferedImage(110, 110, BufferedImage.TYPE_INT_RGB), "gif")))
        .contains("PNG or JPEG");
    assertThat(rule(Arrays.copyOf(png, png.length - 5))).contains("cut off");
    assertThat(rule(Arrays.copyOf(jpeg, jpeg.length - 5))).contains("cut off");
    assertThat(rule(Arrays.copyOf(png, png.length + 3))).contains("3 bytes follow");
    assertThat(rule(Arrays.copyOf(jpeg, jpeg.length + 4))).contains("4 bytes follow");
    assertThat(rule(with(png, "acTL", new byte[8]))).contains("animated");
    assertThat(rule(damaged)).contains("check sum");
    assertThat(rule(new byte[PictureRules.BYTES_MAX + 1])).contains("2097152 bytes");
  }

  private static void assertTaken(byte[] logo, boolean taken) {
    if (taken) {
      assertThat(PictureCheck.check(PicturePlace.LOGO_ADD, logo).png()).isNotEmpty();
    } else {
      assertThat(faults(PicturePlace.LOGO_ADD, logo))
          .singleElement()
          .satisfies(fault -> assertThat(fault.rule()).contains("at least 95 % of its border"));
    }
  }

  private static String rule(byte[] file) {
    return faults(PicturePlace.ICON, file).get(0).rule();
  }

  private static List<Violation> faults(PicturePlace place, byte[] file) {
    DomainException refusal =
        catchThrowableOfType(DomainException.class, () -> PictureCheck.check(place, file));
    return ((Details.Violations) refusal.details()).list();
  }

  /** All of one colour. */
  private static byte[] png(int width, int height, int alpha) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, alpha << 24 | 0x336699);
      }
    }
    return coded(image, "png");
  }

  private static byte[] coded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  /** Another chunk behind the header. */
  private static byte[] with(byte[] png, String type, byte[] data) throws IOException {
    byte[] named =
        ByteBuffer.allocate(4 + data.length).put(type.getBytes("US-ASCII")).put(data).array();
    CRC32 crc = new CRC32();
    crc.update(named);
    return ByteBuffer.allocate(png.length + data.length + 12)
        .put(png, 0, 33)
        .putInt(data.length)
        .put(named)
        .putInt((int) crc.getValue())
        .put(png, 33, png.length - 33)
        .array();
  }
}
