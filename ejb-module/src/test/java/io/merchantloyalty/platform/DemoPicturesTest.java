package io.merchantloyalty.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoPicturesTest {

  @ParameterizedTest
  @EnumSource(DemoPictures.Brand.class)
  void eachPictureHasTheSizeThatTheAppsExpect(DemoPictures.Brand brand) throws IOException {
    assertSize(DemoPictures.icon(brand), 110, 110);
    assertSize(DemoPictures.addLogo(brand), 160, 80);
    assertSize(DemoPictures.informationLogo(brand), 640, 250);
  }

  @ParameterizedTest
  @EnumSource(DemoPictures.Brand.class)
  void eachPictureLiesOnATransparentBackground(DemoPictures.Brand brand) throws IOException {
    for (byte[] png :
        new byte[][] {
          DemoPictures.icon(brand), DemoPictures.addLogo(brand), DemoPictures.informationLogo(brand)
        }) {
      BufferedImage image = read(png);
      for (int x = 0; x < image.getWidth(); x++) {
        assertTransparent(image, x, 0);
        assertTransparent(image, x, image.getHeight() - 1);
      }
      for (int y = 0; y < image.getHeight(); y++) {
        assertTransparent(image, 0, y);
        assertTransparent(image, image.getWidth() - 1, y);
      }
      assertThat(image.getRGB(image.getHeight() / 2, image.getHeight() / 2) >>> 24).isEqualTo(255);
    }
  }

  private static void assertSize(byte[] png, int widthPx, int heightPx) throws IOException {
    BufferedImage image = read(png);
    assertThat(image.getWidth()).isEqualTo(widthPx);
    assertThat(image.getHeight()).isEqualTo(heightPx);
  }

  private static void assertTransparent(BufferedImage image, int x, int y) {
    assertThat(image.getRGB(x, y) >>> 24).as("(%d, %d)", x, y).isZero();
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
