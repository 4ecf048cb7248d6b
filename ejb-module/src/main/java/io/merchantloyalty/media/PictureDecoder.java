package io.merchantloyalty.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes pictures whose structure was read before. Memory is bounded: by the size that the header
 * tells, by thinning out, and by how many are decoded at once.
 */
final class PictureDecoder {

  private static final Semaphore AT_ONCE = new Semaphore(2);
  private static final long WAIT_SECONDS = 5;

  private PictureDecoder() {}

  /**
   * The picture upright, in ARGB, in the colours of sRGB.
   *
   * @param pixelsMax a larger one is thinned out to at most so many
   * @return empty when it cannot be decoded
   * @throws DomainException SYSTEM_BUSY when too many are being decoded already
   */
  static Optional<BufferedImage> decode(PictureFile file, int pixelsMax) {
    long pixels = (long) file.widthPx() * file.heightPx();
    if (pixels > PictureRules.DECODED_PIXELS_MAX) {
      throw new IllegalArgumentException("too large to be decoded: " + pixels);
    }
    int step = (int) Math.ceil(Math.sqrt((double) pixels / pixelsMax));
    acquire();
    try {
      return read(file, step)
          .map(Pixels::argb)
          .map(file.colours()::shown)
          .map(image -> Pixels.upright(image, file));
    } finally {
      AT_ONCE.release();
    }
  }

  private static void acquire() {
    try {
      if (AT_ONCE.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new DomainException(
        ResultCode.SYSTEM_BUSY,
        "too many pictures are being looked at just now",
        new Details.RetryAfter(WAIT_SECONDS));
  }

  private static Optional<BufferedImage> read(PictureFile file, int step) {
    ImageReader reader = null;
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file.stripped()))) {
      reader = reader(file);
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(step, step, 0, 0);
      return Optional.of(reader.read(0, param));
    } catch (IOException | RuntimeException e) {
      // whatever a decoder throws at hostile bytes is one answer
      return Optional.empty();
    } finally {
      if (reader != null) {
        reader.dispose();
      }
    }
  }

  /** Libraries register readers of their own with the whole JVM; which is used is decided here. */
  private static ImageReader reader(PictureFile file) throws IOException {
    if (file.mediaType().equals(PictureFile.PNG)) {
      return ofTheJdk("png").createReaderInstance();
    }
    ImageReaderSpi jpeg = ofTheJdk("jpeg");
    return file.components() == 4
        ? ofPrint(jpeg).createReaderInstance()
        : jpeg.createReaderInstance();
  }

  private static ImageReaderSpi ofTheJdk(String format) {
    Iterator<ImageReaderSpi> all =
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
    while (all.hasNext()) {
      ImageReaderSpi provider = all.next();
      if (provider.getClass().getName().startsWith("com.sun.imageio.plugins." + format + ".")) {
        return provider;
      }
    }
    throw new IllegalStateException("this JDK reads no " + format);
  }

  /**
   * Of CMYK and YCCK, by a library on top of the JDK's decoder. It finds that one in the registry
   * where it is registered itself: in one of its own, so that nobody else's pictures change.
   */
  private static ImageReaderSpi ofPrint(ImageReaderSpi jdk) {
    ServiceRegistry own = new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
    JPEGImageReaderSpi ofPrint = new JPEGImageReaderSpi();
    own.registerServiceProvider(jdk, ImageReaderSpi.class);
    own.registerServiceProvider(ofPrint, ImageReaderSpi.class);
    return ofPrint;
  }
}
