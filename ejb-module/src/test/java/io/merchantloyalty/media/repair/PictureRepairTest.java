package io.merchantloyalty.media.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.media.Border;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.media.PictureRules;
import io.merchantloyalty.media.TestPictures;
import io.merchantloyalty.media.repair.Repair.Candidate;
import io.merchantloyalty.media.repair.Repair.Variant;
import io.merchantloyalty.media.repair.RepairStep.Kind;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of refused pictures keeps every rule, and everything done to them is told. */
class PictureRepairTest {

  private static final int WHITE = 0xFFFFFFFF;

  @Test
  void aWideIconIsOfferedWholeAndCut() throws IOException {
    Repair repair = repair(PicturePlace.ICON, TestPictures.disc(300, 200, WHITE), "png");
    assertThat(repair.candidates())
        .extracting(Candidate::variant)
        .containsExactly(Variant.PADDED, Variant.TRIMMED, Variant.CROPPED);
    assertThat(says(repair, 0))
        .containsExactly(
            "scaled down from 300 x 200 to 110 x 73 px",
            "put in the middle of 110 x 110 px, on #FFFFFF");
    assertThat(says(repair, 1))
        .containsExactly(
            "margins cut off: 150 x 150 of 300 x 200 px are left",
            "scaled down from 150 x 150 to 110 x 110 px");
    assertThat(says(repair, 2))
        .containsExactly(
            "cut to 200 x 200 px: 33 % of the picture is gone",
            "scaled down from 200 x 200 to 110 x 110 px");
    for (Candidate candidate : repair.candidates()) {
      assertThat(Border.distance(drawn(candidate).getRGB(55, 55), 0x1F4E9E)).isLessThan(3);
      assertThat(drawn(candidate).getWidth()).isEqualTo(110);
      assertThat(drawn(candidate).getHeight()).isEqualTo(110);
    }
  }

  @Test
  void aSmallIconIsOfferedSharpAndScaledUpWithAWord() {
    Repair repair = repair(PicturePlace.ICON, TestPictures.disc(64, 64, 0), "png");
    assertThat(says(repair, 0))
        .containsExactly("put in the middle of 110 x 110 px, on transparent");
    assertThat(says(repair, 1))
        .containsExactly(
            "scaled up from 64 x 64 to 110 x 110 px: it is less sharp than a picture of that size");
    assertThat(repair.candidates()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void aUniformBackgroundBecomesTransparent(String format) throws IOException {
    Repair repair = repair(PicturePlace.LOGO_ADD, TestPictures.disc(320, 160, WHITE), format);
    Candidate candidate = repair.candidates().get(0);
    BufferedImage logo = drawn(candidate);
    assertThat(logo.getWidth()).isEqualTo(160);
    assertThat(logo.getRGB(0, 0) >>> 24).isZero();
    assertThat(Border.of(logo).transparentPercent()).isEqualTo(100);
    assertThat(logo.getRGB(80, 40) >>> 24).isEqualTo(255);
    assertThat(Border.distance(logo.getRGB(80, 40), 0x1F4E9E)).isLessThan(8);
    assertThat(candidate.steps())
        .extracting(RepairStep::kind)
        .containsExactly(
            format.equals("png")
                ? new Kind[] {Kind.BACKGROUND_REMOVED, Kind.SCALED_DOWN}
                : new Kind[] {Kind.BACKGROUND_REMOVED, Kind.SCALED_DOWN, Kind.STORED_AS_PNG});
  }

  /** Put on black, no white rim of what was white before is left around the disc. */
  @Test
  void edgesAreSoftAndHaveNoRim() throws IOException {
    Repair repair = repair(PicturePlace.LOGO_ADD, TestPictures.disc(160, 80, WHITE), "png");
    BufferedImage logo = drawn(repair.candidates().get(0));
    int soft = 0;
    for (int x = 0; x < 160; x++) {
      int alpha = logo.getRGB(x, 40) >>> 24;
      soft += alpha > 0 && alpha < 255 ? 1 : 0;
    }
    for (int y = 0; y < 80; y++) {
      for (int x = 0; x < 160; x++) {
        int alpha = logo.getRGB(x, y) >>> 24;
        soft += alpha > 0 && alpha < 255 ? 1 : 0;
      }
    }
    assertThat(soft).isPositive();
  }

  @Test
  void whatThePictureEnclosesGoesOnlyIfItIsWanted() throws IOException {
    BufferedImage ring = TestPictures.disc(160, 80, WHITE);
    Graphics2D graphics = ring.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillOval(70, 30, 20, 20);
    graphics.dispose();
    Repair repair = repair(PicturePlace.LOGO_ADD, ring, "png");
    assertThat(repair.candidates())
        .extracting(Candidate::variant)
        .containsExactly(Variant.CLEARED, Variant.CLEARED_WITHIN);
    assertThat(drawn(repair.candidates().get(0)).getRGB(80, 40)).isEqualTo(WHITE);
    assertThat(drawn(repair.candidates().get(1)).getRGB(80, 40) >>> 24).isZero();
    assertThat(says(repair, 1)).contains("also where the picture encloses it, as within letters");
  }

  @Test
  void aBackgroundThatIsNotUniformIsNotGuessedAt() {
    BufferedImage half = TestPictures.disc(160, 80, WHITE);
    Graphics2D graphics = half.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, 40, 80);
    graphics.dispose();
    Repair repair = repair(PicturePlace.LOGO_ADD, half, "png");
    assertThat(repair.candidates()).isEmpty();
    assertThat(repair.obstacle().orElseThrow().says())
        .startsWith("its background is not of one colour (only 66 % of its border are)");
  }

  @Test
  void ofASurfaceOfOneColourNothingIsLeft() {
    BufferedImage plain = new BufferedImage(160, 80, BufferedImage.TYPE_INT_RGB);
    Repair repair = repair(PicturePlace.LOGO_ADD, plain, "jpeg");
    assertThat(repair.obstacle().map(RepairStep::kind)).contains(Kind.NOTHING_LEFT);
  }

  /** Of 2 x (160 + 80) border pixels; 24 are five per cent. */
  @ParameterizedTest
  @CsvSource({"24,true", "29,false"})
  void aBackgroundIsUniformUpToTheThreshold(int others, boolean repaired) {
    BufferedImage image = TestPictures.disc(160, 80, WHITE);
    for (int x = 10; x < 10 + others; x++) {
      image.setRGB(x, 0, 0xFF00FF00);
    }
    assertThat(repair(PicturePlace.LOGO_ADD, image, "png").candidates().isEmpty())
        .isEqualTo(!repaired);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "24,0", "25,1", "71,1", "72,255", "200,255"})
  void aPixelIsBackgroundEdgeOrPictureByItsDistance(int distance, int alpha) throws IOException {
    BufferedImage image = TestPictures.disc(160, 80, WHITE);
    int grey = 255 - distance;
    for (int y = 2; y < 6; y++) {
      for (int x = 2; x < 6; x++) {
        image.setRGB(x, y, 0xFF000000 | grey << 16 | grey << 8 | grey);
      }
    }
    int found =
        drawn(repair(PicturePlace.LOGO_ADD, image, "png").candidates().get(0)).getRGB(2, 2) >>> 24;
    if (alpha == 1) {
      assertThat(found).isStrictlyBetween(0, 255);
    } else {
      assertThat(found).isEqualTo(alpha);
    }
  }

  @Test
  void aTransparentLogoThatIsTooLargeIsOnlyScaled() {
    Repair repair = repair(PicturePlace.LOGO_INFORMATION, TestPictures.disc(1280, 700, 0), "png");
    assertThat(says(repair, 0)).containsExactly("scaled down from 1280 x 700 to 457 x 250 px");
  }

  @Test
  void aLogoThatFillsItsPictureGetsRoomAround() throws IOException {
    BufferedImage bar = TestPictures.disc(320, 160, WHITE);
    Graphics2D graphics = bar.createGraphics();
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, 76, 320, 20);
    graphics.dispose();
    // the bar takes 4 % of the border, and its blurred edges take more when it is scaled
    Repair repair = repair(PicturePlace.LOGO_ADD, bar, "png");
    assertThat(Border.of(drawn(repair.candidates().get(0))).isTransparent()).isTrue();
  }

  @Test
  void aTurnedPhotographOfALargeLogoIsRepaired() throws IOException {
    BufferedImage photo = TestPictures.withoutAlpha(TestPictures.disc(3000, 2000, WHITE));
    byte[] jpeg = TestPictures.withOrientation(TestPictures.coded(photo, "jpeg"), 6);
    Repair repair = PictureRepair.repair(PicturePlace.LOGO_INFORMATION, jpeg).orElseThrow();
    assertThat(repair.candidates().get(0).steps())
        .extracting(RepairStep::kind)
        .contains(Kind.TURNED, Kind.BACKGROUND_REMOVED, Kind.SCALED_DOWN, Kind.STORED_AS_PNG);
    assertThat(says(repair, 0)).contains("scaled down from 2000 x 3000 to 166 x 250 px");
  }

  /** Phones put a second picture, or a film, behind the first. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void whatFollowsThePictureIsCutOff(String format) {
    byte[] picture =
        TestPictures.coded(TestPictures.withoutAlpha(TestPictures.disc(110, 110, WHITE)), format);
    byte[] longer = java.util.Arrays.copyOf(picture, picture.length + 12);
    Repair repair = PictureRepair.repair(PicturePlace.ICON, longer).orElseThrow();
    assertThat(says(repair, 0))
        .containsExactly("12 bytes behind the end of the picture were cut off");
  }

  @Test
  void aLogoWithWideMarginsIsOfferedWithoutThem() throws IOException {
    BufferedImage wide = TestPictures.disc(800, 600, WHITE);
    Graphics2D graphics = wide.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 800, 600);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(300, 270, 200, 60);
    graphics.dispose();
    Repair repair = repair(PicturePlace.LOGO_ADD, wide, "jpeg");
    assertThat(repair.candidates())
        .extracting(Candidate::variant)
        .containsExactly(Variant.CLEARED, Variant.TRIMMED);
    BufferedImage trimmed = drawn(repair.candidates().get(1));
    assertThat(trimmed.getWidth()).isGreaterThan(150);
    assertThat(Border.of(trimmed).isTransparent()).isTrue();
    assertThat(repair.candidates().get(1).steps())
        .extracting(RepairStep::kind)
        .containsExactly(
            Kind.BACKGROUND_REMOVED,
            Kind.TRIMMED,
            Kind.SCALED_DOWN,
            Kind.PADDED,
            Kind.STORED_AS_PNG);
  }

  @Test
  void whatIsLostIsToldByTheRepairToo() {
    byte[] deep = TestPictures.png(220, 220, 2, 16, 200, 100, 50);
    Repair repair = PictureRepair.repair(PicturePlace.ICON, deep).orElseThrow();
    assertThat(says(repair, 0)).first().isEqualTo("its 16 bits a colour were reduced to 8");
  }

  @Test
  void whatCannotBeDecodedIsNotRepaired() {
    byte[] png = TestPictures.coded(TestPictures.disc(300, 200, WHITE), "png");
    assertThat(PictureRepair.repair(PicturePlace.ICON, new byte[] {1, 2, 3})).isEmpty();
    assertThat(
            PictureRepair.repair(PicturePlace.ICON, java.util.Arrays.copyOf(png, png.length - 9)))
        .isEmpty();
    assertThat(
            PictureRepair.repair(
                PicturePlace.ICON, TestPictures.withChunk(png, "acTL", new byte[8])))
        .isEmpty();
    assertThat(PictureRepair.repair(PicturePlace.ICON, new byte[PictureRules.BYTES_MAX + 1]))
        .isEmpty();
  }

  @Test
  void stepsSurviveBeingWritten() {
    List<RepairStep> steps =
        List.of(
            RepairStep.of(Kind.TURNED),
            RepairStep.of(Kind.SCALED_DOWN, 300, 200, 110, 73),
            RepairStep.of(Kind.PADDED, 110, 110, "#FFFFFF"));
    assertThat(RepairStep.readAll(RepairStep.lines(steps))).isEqualTo(steps);
  }

  private static Repair repair(PicturePlace place, BufferedImage image, String format) {
    BufferedImage plain =
        format.equals("jpeg") || format.equals("bmp") ? TestPictures.withoutAlpha(image) : image;
    return PictureRepair.repair(place, TestPictures.coded(plain, format)).orElseThrow();
  }

  private static List<String> says(Repair repair, int candidate) {
    return repair.candidates().get(candidate).steps().stream().map(RepairStep::says).toList();
  }

  private static BufferedImage drawn(Candidate candidate) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(candidate.picture().png()));
  }
}
