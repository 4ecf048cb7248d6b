package io.merchantloyalty.media.repair;

import io.merchantloyalty.media.Border;
import io.merchantloyalty.media.OpenPicture;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.media.PictureRules;
import io.merchantloyalty.media.repair.Repair.Candidate;
import io.merchantloyalty.media.repair.Repair.Variant;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings a picture to an exact size: cut, whole with room around it, or small and sharp. */
final class IconRepair {

  private final PicturePlace place;
  private final Draft draft;
  private final int width;
  private final int height;

  IconRepair(PicturePlace place, OpenPicture picture) {
    this.place = place;
    this.draft = Draft.of(picture);
    this.width = place.widthPx();
    this.height = place.heightPx();
  }

  Repair repair() {
    BufferedImage image = draft.image();
    List<Candidate> candidates = new ArrayList<>();
    boolean small = image.getWidth() < width && image.getHeight() < height;
    if (small) {
      candidates.add(draft.paddedTo(width, height, ground()).as(Variant.CENTRED, place));
    }
    candidates.add(whole(draft).as(Variant.PADDED, place));
    trimmed().ifPresent(smaller -> candidates.add(whole(smaller).as(Variant.TRIMMED, place)));
    boolean sameShape = (long) image.getWidth() * height == (long) image.getHeight() * width;
    if (!sameShape) {
      candidates.add(cut().as(Variant.CROPPED, place));
    }
    return new Repair(candidates, Optional.empty());
  }

  /** Without its margins, when they are of one colour or transparent. */
  private Optional<Draft> trimmed() {
    Border border = Border.of(draft.image());
    int ground = ground();
    if (ground == 0 && !border.isTransparent()) {
      return Optional.empty();
    }
    return Margins.within(
            draft.image(), Optional.of(border.colour()).filter(any -> ground != 0), width, height)
        .map(draft::trimmedTo);
  }

  private Draft whole(Draft any) {
    BufferedImage image = any.image();
    double scale = Math.min((double) width / image.getWidth(), (double) height / image.getHeight());
    return any.scaledTo(rounded(image.getWidth() * scale), rounded(image.getHeight() * scale))
        .paddedTo(width, height, ground());
  }

  private Draft cut() {
    BufferedImage image = draft.image();
    int side = Math.min(image.getWidth() * height, image.getHeight() * width);
    int cutWidth = Math.max(1, side / height);
    int cutHeight = Math.max(1, side / width);
    return draft.cutTo(cutWidth, cutHeight).scaledTo(width, height);
  }

  /** The colour of its border if it has one; else nothing. */
  private int ground() {
    Border border = Border.of(draft.image());
    int colour = border.colour();
    return border.percentOf(colour) >= PictureRules.BACKGROUND_UNIFORM_PERCENT_MIN
        ? 0xFF000000 | colour
        : 0;
  }

  private static int rounded(double pixels) {
    return Math.max(1, (int) Math.round(pixels));
  }
}
