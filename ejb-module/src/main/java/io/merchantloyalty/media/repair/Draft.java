package io.merchantloyalty.media.repair;

import io.merchantloyalty.media.OpenPicture;
import io.merchantloyalty.media.PictureBytes;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.media.repair.Repair.Candidate;
import io.merchantloyalty.media.repair.Repair.Variant;
import io.merchantloyalty.media.repair.RepairStep.Kind;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A picture on its way to keep the rules, with what was done to it so far. */
final class Draft {

  private final BufferedImage image;
  private final int originalWidthPx;
  private final int originalHeightPx;
  private final List<RepairStep> steps;

  private Draft(BufferedImage image, int width, int height, List<RepairStep> steps) {
    this.image = image;
    this.originalWidthPx = width;
    this.originalHeightPx = height;
    this.steps = steps;
  }

  static Draft of(OpenPicture picture) {
    List<RepairStep> told = new ArrayList<>();
    if (picture.trailingBytes() > 0) {
      told.add(RepairStep.of(Kind.CUT_OFF, picture.trailingBytes()));
    }
    picture.losses().forEach(loss -> told.add(RepairStep.of(loss)));
    Draft draft = new Draft(picture.image(), picture.widthPx(), picture.heightPx(), told);
    return picture.turned() ? draft.then(picture.image(), RepairStep.of(Kind.TURNED)) : draft;
  }

  BufferedImage image() {
    return image;
  }

  Draft then(BufferedImage next, RepairStep step) {
    List<RepairStep> all = new ArrayList<>(steps);
    all.add(step);
    return new Draft(next, originalWidthPx, originalHeightPx, all);
  }

  /** Without what is around {@code content}, in pixels of {@link #image}. */
  Draft trimmedTo(Rectangle content) {
    double thinned = (double) originalWidthPx / image.getWidth();
    int widthPx = (int) Math.round(content.width * thinned);
    int heightPx = (int) Math.round(content.height * thinned);
    List<RepairStep> all = new ArrayList<>(steps);
    all.add(RepairStep.of(Kind.TRIMMED, widthPx, heightPx, originalWidthPx, originalHeightPx));
    return new Draft(
        Canvas.cut(image, content.x, content.y, content.width, content.height),
        widthPx,
        heightPx,
        all);
  }

  /** Its middle, of that size in pixels of {@link #image}. */
  Draft cutTo(int width, int height) {
    BufferedImage middle =
        Canvas.cut(
            image, (image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height);
    // the picture may have been thinned out; what is told is told of the original
    double thinned = (double) originalWidthPx / image.getWidth();
    int widthPx = (int) Math.round(width * thinned);
    int heightPx = (int) Math.round(height * thinned);
    long whole = (long) image.getWidth() * image.getHeight();
    long gone = (whole - (long) width * height) * 100 / whole;
    List<RepairStep> all = new ArrayList<>(steps);
    all.add(RepairStep.of(Kind.CROPPED, widthPx, heightPx, gone));
    return new Draft(middle, widthPx, heightPx, all);
  }

  /** In that size, told by the sizes that the merchant sees. */
  Draft scaledTo(int width, int height) {
    if (width == image.getWidth() && height == image.getHeight()) {
      return this;
    }
    boolean up = width > originalWidthPx || height > originalHeightPx;
    return then(
        Canvas.scaled(image, width, height),
        RepairStep.of(
            up ? Kind.SCALED_UP : Kind.SCALED_DOWN,
            originalWidthPx,
            originalHeightPx,
            width,
            height));
  }

  /** In the middle of a larger picture. {@code ground}: its ARGB. */
  Draft paddedTo(int width, int height, int ground) {
    if (width == image.getWidth() && height == image.getHeight()) {
      return this;
    }
    return then(
        Canvas.centred(image, width, height, ground),
        RepairStep.of(
            Kind.PADDED,
            width,
            height,
            ground >>> 24 == 0 ? "transparent" : RepairStep.hex(ground)));
  }

  /** What is stored if the merchant wants it; it has been through the rules as an upload has. */
  Candidate as(Variant variant, PicturePlace place) {
    return new Candidate(variant, PictureBytes.checked(place, image), steps);
  }
}
