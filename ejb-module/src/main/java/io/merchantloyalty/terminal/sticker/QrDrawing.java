package io.merchantloyalty.terminal.sticker;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A QR code of a text, to be drawn in any size. */
public final class QrDrawing {

  /** What ISO 18004 asks for around a code, in modules. */
  private static final int QUIET_MODULES = 4;

  /** M: a tenth and a half of a scratched sticker may be unreadable. */
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.M,
          EncodeHintType.MARGIN,
          QUIET_MODULES);

  private final String text;

  public QrDrawing(String text) {
    this.text = text;
  }

  /** A black and white PNG of {@code size} by {@code size} pixels; the modules are whole pixels. */
  public byte[] png(int size) {
    BitMatrix dots = matrix(size);
    BufferedImage image =
        new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < dots.getHeight(); y++) {
      for (int x = 0; x < dots.getWidth(); x++) {
        image.setRGB(x, y, dots.get(x, y) ? 0x000000 : 0xFFFFFF);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // in memory: ImageIO's own stream would make a temporary file
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** An SVG of {@code size} by {@code size} pixels, sharp in any other size too. */
  public String svg(int size) {
    StringBuilder path = new StringBuilder();
    for (Run run : runs()) {
      path.append('M').append(run.x()).append(' ').append(run.y());
      path.append('h').append(run.length()).append("v1h-").append(run.length()).append('z');
    }
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%1$d\""
            + " viewBox=\"0 0 %2$d %2$d\" shape-rendering=\"crispEdges\">"
            + "<path fill=\"#fff\" d=\"M0 0h%2$dv%2$dH0z\"/><path d=\"%3$s\"/></svg>")
        .formatted(size, modules(), path);
  }

  /** A part of a row of modules that is dark, from the upper left corner of the quiet zone on. */
  record Run(int x, int y, int length) {}

  /** Modules in a row, the quiet zone on both sides among them. */
  int modules() {
    return matrix(0).getWidth();
  }

  /** All that is dark. */
  List<Run> runs() {
    BitMatrix modules = matrix(0);
    int width = modules.getWidth();
    List<Run> runs = new ArrayList<>();
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < width; x++) {
        int start = x;
        while (x < width && modules.get(x, y)) {
          x++;
        }
        if (x > start) {
          runs.add(new Run(start, y, x - start));
        }
      }
    }
    return runs;
  }

  /** {@code size}: pixels; with 0 one for each module. */
  private BitMatrix matrix(int size) {
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size, HINTS);
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code of " + text.length() + " characters", e);
    }
  }
}
