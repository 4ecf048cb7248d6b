package io.merchantloyalty.media.repair;

import io.merchantloyalty.media.Border;
import io.merchantloyalty.media.OpenPicture;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.media.PictureRules;
import io.merchantloyalty.media.repair.Repair.Candidate;
import io.merchantloyalty.media.repair.Repair.Variant;
import io.merchantloyalty.media.repair.RepairStep.Kind;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the uniform background of a logo transparent, and the logo fit. */
final class LogoRepair {

  /** Transparent room that a logo gets which fills its picture to the border. */
  private static final int ROOM_PX = 2;

  private final PicturePlace place;
  private final OpenPicture picture;

  LogoRepair(PicturePlace place, OpenPicture picture) {
    this.place = place;
    this.picture = picture;
  }

  Repair repair() {
    Draft draft = Draft.of(picture);
    Border border = Border.of(draft.image());
    if (draft.image().getColorModel().hasAlpha() && border.isTransparent()) {
      List<Candidate> candidates = new ArrayList<>();
      candidates.add(fitted(draft).as(Variant.FITTED, place));
      addTrimmed(draft, Variant.TRIMMED, candidates);
      return new Repair(candidates, Optional.empty());
    }
    int colour = border.colour();
    int percent = border.percentOf(colour);
    if (percent < PictureRules.BACKGROUND_UNIFORM_PERCENT_MIN) {
      return Repair.impossible(RepairStep.of(Kind.BACKGROUND_NOT_UNIFORM, percent));
    }
    BufferedImage outside = Background.of(colour).removedFrom(draft.image(), false);
    if (isEmpty(outside)) {
      return Repair.impossible(RepairStep.of(Kind.NOTHING_LEFT));
    }
    Draft cleared =
        draft.then(
            outside,
            RepairStep.of(
                Kind.BACKGROUND_REMOVED,
                RepairStep.hex(colour),
                PictureRules.BACKGROUND_TOLERANCE));
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(finished(cleared).as(Variant.CLEARED, place));
    addTrimmed(cleared, Variant.TRIMMED, candidates);
    BufferedImage within = Background.of(colour).removedFrom(draft.image(), true);
    if (!same(outside, within)) {
      Draft all = cleared.then(within, RepairStep.of(Kind.ENCLOSED_REMOVED));
      candidates.add(finished(all).as(Variant.CLEARED_WITHIN, place));
      addTrimmed(all, Variant.TRIMMED_WITHIN, candidates);
    }
    return new Repair(candidates, Optional.empty());
  }

  private void addTrimmed(Draft draft, Variant variant, List<Candidate> candidates) {
    Margins.within(draft.image(), Optional.empty(), place.widthPx(), place.heightPx())
        .ifPresent(
            content -> candidates.add(finished(draft.trimmedTo(content)).as(variant, place)));
  }

  private Draft finished(Draft cleared) {
    Draft fitted = fitted(cleared);
    return picture.jpeg() ? fitted.then(fitted.image(), RepairStep.of(Kind.STORED_AS_PNG)) : fitted;
  }

  /** Small logos stay as they are: nothing is scaled up. */
  private Draft fitted(Draft draft) {
    Draft fits = within(draft, place.widthPx(), place.heightPx());
    if (Border.of(fits.image()).isTransparent()) {
      return fits;
    }
    int room = 2 * ROOM_PX;
    Draft smaller = within(draft, place.widthPx() - room, place.heightPx() - room);
    return smaller.paddedTo(
        smaller.image().getWidth() + room, smaller.image().getHeight() + room, 0);
  }

  private static Draft within(Draft draft, int width, int height) {
    BufferedImage image = draft.image();
    double scale = Math.min((double) width / image.getWidth(), (double) height / image.getHeight());
    return scale >= 1
        ? draft
        : draft.scaledTo(
            Math.max(1, (int) Math.floor(image.getWidth() * scale)),
            Math.max(1, (int) Math.floor(image.getHeight() * scale)));
  }

  private static boolean isEmpty(BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) >>> 24 > 127) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean same(BufferedImage one, BufferedImage other) {
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getRGB(x, y) != other.getRGB(x, y)) {
          return false;
        }
      }
    }
    return true;
  }
}
