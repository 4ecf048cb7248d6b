package io.merchantloyalty.media;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Holds an uploaded picture to the rules of its place, and makes of it what is stored. The type and
 * the size are read from the file's structure; pixels are decoded only when these are right, so
 * that nothing unpacks to more than the largest picture that is taken.
 */
public final class PictureCheck {

  private static final String FIELD = "picture";

  private PictureCheck() {}

  /**
   * The picture, coded anew as PNG: no metadata and no other byte of the upload survives.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with every rule that the file breaks and the
   *     value that was measured
   */
  public static CheckedPicture check(PicturePlace place, byte[] upload) {
    Violations violations = new Violations();
    if (upload.length > PictureRules.BYTES_MAX) {
      violations.add(
          Violation.of(
              FIELD,
              place.label() + " must have at most " + PictureRules.BYTES_MAX + " bytes",
              upload.length + " bytes"));
      violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
    }
    PictureFile file = file(place, upload);
    boolean fits = place.takes(file.widthPx(), file.heightPx());
    violations.check(
        fits,
        FIELD,
        place.label() + " " + place.sizeRule(),
        file.widthPx() + " x " + file.heightPx() + " px");
    if (place.mustBeTransparent() && file.mediaType().equals(PictureFile.JPEG)) {
      violations.add(
          Violation.of(
              FIELD,
              place.label() + " must have a transparent background, which no JPEG has",
              file.mediaType()));
    }
    Optional<BufferedImage> image = fits ? Optional.of(decoded(place, file)) : Optional.empty();
    if (place.mustBeTransparent() && file.mediaType().equals(PictureFile.PNG)) {
      image.ifPresent(pixels -> checkBorder(violations, place, pixels));
    }
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
    return new CheckedPicture(file.widthPx(), file.heightPx(), coded(image.orElseThrow()));
  }

  private static PictureFile file(PicturePlace place, byte[] upload) {
    try {
      return PictureFile.read(upload);
    } catch (PictureFile.Unfit e) {
      throw unfit(place, e.getMessage());
    }
  }

  /** {@code file} has the size of its place. */
  private static BufferedImage decoded(PicturePlace place, PictureFile file) {
    String format = file.mediaType().equals(PictureFile.PNG) ? "png" : "jpeg";
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file.stripped()))) {
      reader.setInput(in, true, true);
      return reader.read(0);
    } catch (IOException | RuntimeException e) {
      // whatever a decoder throws at hostile bytes is one answer
      throw unfit(place, "must be undamaged; this one cannot be drawn");
    } finally {
      reader.dispose();
    }
  }

  private static void checkBorder(Violations violations, PicturePlace place, BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      violations.add(
          Violation.of(
              FIELD, place.label() + " must have a transparent background", "no alpha channel"));
      return;
    }
    int right = image.getWidth() - 1;
    int bottom = image.getHeight() - 1;
    int[] border =
        IntStream.concat(
                IntStream.rangeClosed(0, right)
                    .flatMap(x -> IntStream.of(image.getRGB(x, 0), image.getRGB(x, bottom))),
                IntStream.rangeClosed(0, bottom)
                    .flatMap(y -> IntStream.of(image.getRGB(0, y), image.getRGB(right, y))))
            .toArray();
    long transparent =
        IntStream.of(border)
            .filter(argb -> argb >>> 24 <= PictureRules.ALPHA_TRANSPARENT_MAX)
            .count();
    violations.check(
        transparent * 100 >= (long) border.length * PictureRules.BORDER_TRANSPARENT_PERCENT_MIN,
        FIELD,
        place.label()
            + " must have a transparent background: at least "
            + PictureRules.BORDER_TRANSPARENT_PERCENT_MIN
            + " % of its border",
        transparent * 100 / border.length + " %");
  }

  private static byte[] coded(BufferedImage decoded) {
    BufferedImage plain =
        new BufferedImage(
            decoded.getWidth(),
            decoded.getHeight(),
            decoded.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < decoded.getHeight(); y++) {
      for (int x = 0; x < decoded.getWidth(); x++) {
        plain.setRGB(x, y, decoded.getRGB(x, y));
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(plain, "png", out);
    } catch (IOException e) {
      throw new IllegalStateException("a picture in memory cannot fail to be written", e);
    }
    return png.toByteArray();
  }

  private static DomainException unfit(PicturePlace place, String rule) {
    return DomainException.violated(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        new Violation(FIELD, place.label() + " " + rule, Optional.empty()));
  }
}
