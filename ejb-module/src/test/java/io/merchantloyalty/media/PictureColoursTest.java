package io.merchantloyalty.media;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers become the colours that the file says, and what is lost on the way is told. */
class PictureColoursTest {

  /** One bit of grey, of which black is transparent. */
  private static final String SHALLOW_GREY =
      "iVBORw0KGgoAAAANSUhEUgAAAKAAAABQAQAAAAC2JkOZAAAAAnRSTlMAAQGU/a4AAAAtSURBVHicY/iPBTAMbcEDDGiA"
          + "eVRwCAmyg2Lxw6jgIBFEAqOCg06QboUqnQQBELiR1NpF80QAAAAASUVORK5CYII=";

  @Test
  void aGreyOfFewBitsThatIsTransparentIsABackground() throws IOException {
    CheckedPicture logo =
        PictureCheck.check(PicturePlace.LOGO_ADD, Base64.getDecoder().decode(SHALLOW_GREY));
    assertThat(Border.of(drawn(logo)).transparentPercent()).isEqualTo(100);
    assertThat(logo.losses()).isEmpty();
  }

  /** What sRGB calls pure red, green and blue has these numbers in Display P3; grey stays grey. */
  @ParameterizedTest
  @CsvSource({
    "234,51,35, 255,0,0",
    "117,251,76, 0,255,0",
    "0,0,245, 0,0,255",
    "128,128,128, 128,128,128",
    "255,255,255, 255,255,255"
  })
  void theColoursOfPhonesAreConverted(int r, int g, int b, int red, int green, int blue)
      throws IOException {
    byte[] png =
        IccProfiles.inPng(TestPictures.png(110, 110, 2, 8, r, g, b), IccProfiles.displayP3());
    assertColour(PictureCheck.check(PicturePlace.ICON, png), red, green, blue, 3);
    byte[] clear =
        IccProfiles.inPng(TestPictures.png(110, 110, 6, 8, r, g, b, 77), IccProfiles.displayP3());
    CheckedPicture withAlpha = PictureCheck.check(PicturePlace.ICON, clear);
    assertColour(withAlpha, red, green, blue, 3);
    assertThat(drawn(withAlpha).getRGB(5, 5) >>> 24).isEqualTo(77);
    BufferedImage plain = new BufferedImage(110, 110, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 110 * 110; i++) {
      plain.setRGB(i % 110, i / 110, r << 16 | g << 8 | b);
    }
    byte[] jpeg = IccProfiles.inJpeg(TestPictures.coded(plain, "jpeg"), IccProfiles.displayP3());
    CheckedPicture photo = PictureCheck.check(PicturePlace.ICON, jpeg);
    assertColour(photo, red, green, blue, 8);
    assertThat(photo.losses()).containsExactly(PictureLoss.COLOURS_CONVERTED);
  }

  @Test
  void aProfileThatIsSrgbChangesNothing() throws IOException {
    byte[] png =
        IccProfiles.inPng(TestPictures.png(110, 110, 2, 8, 200, 100, 50), IccProfiles.srgb());
    CheckedPicture icon = PictureCheck.check(PicturePlace.ICON, png);
    assertColour(icon, 200, 100, 50, 0);
    assertThat(icon.losses()).isEmpty();
  }

  @Test
  void greyHasProfilesToo() throws IOException {
    byte[] png = IccProfiles.inPng(TestPictures.png(110, 110, 0, 8, 55), IccProfiles.linearGrey());
    // 55 of 255 of the light are a middle grey
    assertColour(PictureCheck.check(PicturePlace.ICON, png), 128, 128, 128, 2);
  }

  @Test
  void aProfileThatIsBrokenOrOfAnotherKindIsPassedOverAndTold() throws IOException {
    byte[] plain = TestPictures.png(110, 110, 2, 8, 200, 100, 50);
    for (byte[] profile : new byte[][] {IccProfiles.linearGrey(), new byte[500], new byte[0]}) {
      CheckedPicture icon =
          PictureCheck.check(PicturePlace.ICON, IccProfiles.inPng(plain, profile));
      assertColour(icon, 200, 100, 50, 0);
      assertThat(icon.losses()).containsExactly(PictureLoss.PROFILE_UNREADABLE);
    }
    CheckedPicture packed =
        PictureCheck.check(
            PicturePlace.ICON, TestPictures.withChunk(plain, "iCCP", new byte[] {'p', 0, 0, 9}));
    assertThat(packed.losses()).containsExactly(PictureLoss.PROFILE_UNREADABLE);
  }

  @Test
  void noDamagedProfileBreaksAnything() throws PictureFile.Unfit {
    byte[] plain = TestPictures.png(4, 4, 2, 8, 200, 100, 50);
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      byte[] profile = IccProfiles.displayP3();
      for (int flips = 1 + random.nextInt(6); flips > 0; flips--) {
        profile[random.nextInt(profile.length)] = (byte) random.nextInt();
      }
      PictureFile file = PictureFile.read(IccProfiles.inPng(plain, profile));
      assertThat(PictureDecoder.decode(file, 100)).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({"100000,55,128", "45455,128,128", "55556,128,146"})
  void theGammaOfAPngIsApplied(int gamma, int sample, int shown) throws IOException {
    byte[] png =
        TestPictures.withChunk(
            TestPictures.png(110, 110, 2, 8, sample, sample, sample),
            "gAMA",
            ByteBuffer.allocate(4).putInt(gamma).array());
    CheckedPicture icon = PictureCheck.check(PicturePlace.ICON, png);
    assertColour(icon, shown, shown, shown, 2);
    assertThat(icon.losses().contains(PictureLoss.COLOURS_CONVERTED)).isEqualTo(sample != shown);
    byte[] said = TestPictures.withChunk(png, "sRGB", new byte[] {0});
    assertColour(PictureCheck.check(PicturePlace.ICON, said), sample, sample, sample, 0);
  }

  @Test
  void whatIsLostIsTold() throws IOException {
    byte[] deep =
        TestPictures.withChunk(
            TestPictures.png(110, 110, 2, 16, 200, 100, 50),
            "tEXt",
            "Author\0Anna".getBytes(US_ASCII));
    assertThat(PictureCheck.check(PicturePlace.ICON, deep).losses())
        .containsExactlyInAnyOrder(PictureLoss.DEPTH_REDUCED, PictureLoss.NOTES_DROPPED);
    assertThat(
            PictureCheck.check(PicturePlace.ICON, TestPictures.cmykJpeg(110, 110, 255, 0, 255, 0))
                .losses())
        .contains(PictureLoss.PRINT_COLOURS);
    BufferedImage disc = TestPictures.withoutAlpha(TestPictures.disc(110, 110, 0xFFFFFFFF));
    byte[] jpeg = TestPictures.coded(disc, "jpeg");
    assertThat(PictureCheck.check(PicturePlace.ICON, jpeg).losses()).isEmpty();
    assertThat(
            PictureCheck.check(PicturePlace.ICON, TestPictures.withOrientation(jpeg, 6)).losses())
        .containsExactly(PictureLoss.NOTES_DROPPED);
  }

  private static void assertColour(
      CheckedPicture picture, int red, int green, int blue, int tolerance) throws IOException {
    int found = drawn(picture).getRGB(5, 5);
    assertThat(Border.distance(found, red << 16 | green << 8 | blue))
        .as("%08X", found)
        .isLessThanOrEqualTo(tolerance);
  }

  private static BufferedImage drawn(CheckedPicture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.png()));
  }
}
