package io.merchantloyalty.media;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Holds an uploaded picture to the rules of its place, and makes of it what is stored. The type and
 * the size are read from the file's structure; pixels are decoded only when the header says that
 * they fit in memory, so that nothing unpacks to more.
 */
public final class PictureCheck {

  private static final String FIELD = "picture";

  private PictureCheck() {}

  /**
   * The picture, coded anew as PNG: no metadata and no other byte of the upload survives.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with every rule that the file breaks and the
   *     value that was measured; SYSTEM_BUSY when too many are being decoded
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
    if (file.trailingBytes() > 0) {
      violations.add(
          new Violation(
              FIELD,
              place.label()
                  + " must end with the picture; "
                  + file.trailingBytes()
                  + " bytes follow it",
              Optional.empty()));
    }
    boolean fits = place.takes(file.uprightWidthPx(), file.uprightHeightPx());
    violations.check(
        fits,
        FIELD,
        place.label() + " " + place.sizeRule(),
        file.uprightWidthPx() + " x " + file.uprightHeightPx() + " px");
    if (place.mustBeTransparent() && file.mediaType().equals(PictureFile.JPEG)) {
      violations.add(
          Violation.of(
              FIELD,
              place.label() + " must have a transparent background, which no JPEG has",
              file.mediaType()));
    }
    if (isTooLargeToDecode(file)) {
      violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
    }
    BufferedImage image =
        PictureDecoder.decode(
                file, fits ? PictureRules.DECODED_PIXELS_MAX : PictureRules.MEASURED_PIXELS_MAX)
            .orElseThrow(() -> unfit(place, "must be undamaged; this one cannot be drawn"));
    if (place.mustBeTransparent() && file.mediaType().equals(PictureFile.PNG)) {
      checkBorder(violations, place, image);
    }
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
    return new CheckedPicture(
        image.getWidth(), image.getHeight(), Pixels.png(image), file.losses());
  }

  /** No place takes one of that size either. */
  static boolean isTooLargeToDecode(PictureFile file) {
    return (long) file.widthPx() * file.heightPx() > PictureRules.DECODED_PIXELS_MAX;
  }

  private static PictureFile file(PicturePlace place, byte[] upload) {
    try {
      return PictureFile.read(upload);
    } catch (PictureFile.Unfit e) {
      throw unfit(place, e.getMessage());
    }
  }

  private static void checkBorder(Violations violations, PicturePlace place, BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      violations.add(
          Violation.of(
              FIELD, place.label() + " must have a transparent background", "no alpha channel"));
      return;
    }
    Border border = Border.of(image);
    violations.check(
        border.isTransparent(),
        FIELD,
        place.label()
            + " must have a transparent background: at least "
            + PictureRules.BORDER_TRANSPARENT_PERCENT_MIN
            + " % of its border",
        border.transparentPercent() + " %");
  }

  private static DomainException unfit(PicturePlace place, String rule) {
    return DomainException.violated(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        new Violation(FIELD, place.label() + " " + rule, Optional.empty()));
  }
}
