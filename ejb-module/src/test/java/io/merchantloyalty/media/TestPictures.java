package io.merchantloyalty.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files of every kind that people upload, and of every kind that they should not. */
public final class TestPictures {

  private static final long PNG_BEGINNING = 0x89504E470D0A1A0AL;

  private TestPictures() {}

  /** A blue disc on a ground; {@code ground}: ARGB. */
  public static BufferedImage disc(int width, int height, int ground) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setBackground(new Color(ground, true));
    graphics.clearRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(0x1F4E9E));
    int side = Math.min(width, height) * 3 / 4;
    graphics.fillOval((width - side) / 2, (height - side) / 2, side, side);
    graphics.dispose();
    return image;
  }

  public static BufferedImage withoutAlpha(BufferedImage image) {
    BufferedImage plain =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    plain.createGraphics().drawImage(image, 0, 0, null);
    return plain;
  }

  public static byte[] coded(BufferedImage image, String format) {
    return coded(image, format, false);
  }

  /** {@code progressive}: interlaced as PNG. */
  public static byte[] coded(BufferedImage image, String format, boolean progressive) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The colours of print, as programs for print write them: with their note, all inks inverted. */
  public static byte[] cmykJpeg(int width, int height, int... cmyk) {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, new Point());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int ink = 0; ink < 4; ink++) {
          raster.setSample(x, y, ink, 255 - cmyk[ink]);
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    byte[] note = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
    return withSegment(bytes.toByteArray(), 0xEE, note);
  }

  /** With a palette of which the first colour is transparent. */
  public static BufferedImage palette(int width, int height) {
    byte[] red = {0, (byte) 0xE0};
    byte[] green = {0, 0x10};
    byte[] blue = {0, 0x20};
    BufferedImage image =
        new BufferedImage(
            width,
            height,
            BufferedImage.TYPE_BYTE_BINARY,
            new IndexColorModel(1, 2, red, green, blue, 0));
    for (int y = height / 4; y < height * 3 / 4; y++) {
      for (int x = width / 4; x < width * 3 / 4; x++) {
        image.getRaster().setSample(x, y, 0, 1);
      }
    }
    return image;
  }

  /**
   * A PNG of its own making, all samples of the same value.
   *
   * @param colourType 0 grey, 2 RGB, 4 grey and alpha, 6 RGB and alpha
   * @param depth bits of a sample: 8 or 16
   * @param pixel its samples, of 0 to 255; one of 16 bits has the byte twice
   */
  public static byte[] png(int width, int height, int colourType, int depth, int... pixel) {
    ByteBuffer row = ByteBuffer.allocate(1 + width * pixel.length * depth / 8);
    row.put((byte) 0);
    for (int x = 0; x < width; x++) {
      for (int sample : pixel) {
        row.put((byte) sample);
        if (depth == 16) {
          row.put((byte) sample);
        }
      }
    }
    Deflater deflater = new Deflater(9);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int y = 0; y < height; y++) {
      deflater.setInput(row.array());
      while (!deflater.needsInput()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) depth)
            .put((byte) colourType)
            .array();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(ByteBuffer.allocate(8).putLong(PNG_BEGINNING).array());
    file.writeBytes(chunk("IHDR", header));
    file.writeBytes(chunk("IDAT", packed.toByteArray()));
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  /** Another chunk behind the header. */
  public static byte[] withChunk(byte[] png, String type, byte[] data) {
    byte[] chunk = chunk(type, data);
    return ByteBuffer.allocate(png.length + chunk.length)
        .put(png, 0, 33)
        .put(chunk)
        .put(png, 33, png.length - 33)
        .array();
  }

  /** Another segment behind the first two bytes. */
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
    return ByteBuffer.allocate(jpeg.length + data.length + 4)
        .put(jpeg, 0, 2)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (data.length + 2))
        .put(data)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** A camera's note of how it was held. */
  public static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] exif =
        ByteBuffer.allocate(32)
            .put("Exif\0\0MM\0*".getBytes(ISO_8859_1))
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x0112)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) orientation)
            .array();
    return withSegment(jpeg, 0xE1, exif);
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] named =
        ByteBuffer.allocate(4 + data.length).put(type.getBytes(ISO_8859_1)).put(data).array();
    CRC32 crc = new CRC32();
    crc.update(named);
    return ByteBuffer.allocate(data.length + 12)
        .putInt(data.length)
        .put(named)
        .putInt((int) crc.getValue())
        .array();
  }
}
