package io.merchantloyalty.terminal.sticker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrDrawingTest {

  private static final String TEXT = "HTTP://SEQR.SE/R840192663015749238";

  @ParameterizedTest
  @ValueSource(ints = {128, 129, 300, 1024})
  void aPngOfAnySizeCanBeScanned(int pixels) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(new QrDrawing(TEXT).png(pixels)));
    assertThat(image.getWidth()).isEqualTo(pixels);
    assertThat(image.getHeight()).isEqualTo(pixels);
    assertThat(scanned(image)).isEqualTo(TEXT);
  }

  @Test
  void anSvgSaysTheSame() throws Exception {
    assertThat(scanned(drawn(new QrDrawing(TEXT).svg(300)))).isEqualTo(TEXT);
  }

  @Test
  void anSvgHasTheSizeThatWasAskedFor() {
    assertThat(new QrDrawing(TEXT).svg(123)).contains("width=\"123\" height=\"123\"");
  }

  /** Draws the runs of modules that the path names, eight pixels each. */
  private static BufferedImage drawn(String svg) {
    Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
    assertThat(box.find()).isTrue();
    int modules = Integer.parseInt(box.group(1));
    BufferedImage image = new BufferedImage(modules * 8, modules * 8, BufferedImage.TYPE_INT_RGB);
    image.createGraphics().fillRect(0, 0, modules * 8, modules * 8);
    Matcher runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(svg);
    while (runs.find()) {
      int width = Integer.parseInt(runs.group(3)) * 8;
      int[] black = new int[width * 8];
      image.setRGB(
          Integer.parseInt(runs.group(1)) * 8,
          Integer.parseInt(runs.group(2)) * 8,
          width,
          8,
          black,
          0,
          width);
    }
    return image;
  }

  private static String scanned(BufferedImage image) throws Exception {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
