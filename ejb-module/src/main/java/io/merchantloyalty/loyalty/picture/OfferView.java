package io.merchantloyalty.loyalty.picture;

import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.media.repair.Repair;
import io.merchantloyalty.media.repair.RepairStep;
import java.time.Instant;
import java.util.List;

/**
 * A picture that was refused, repaired.
 *
 * @param tokenId the program that it was meant for
 * @param expiresAt until then it can be taken, in the database's time
 * @param variants at least one; which is best is a matter of taste
 * @param tag of the program, for {@link io.merchantloyalty.shared.SeenTag}
 */
public record OfferView(
    String reference,
    String tokenId,
    PicturePlace place,
    Instant expiresAt,
    List<OfferedVariant> variants,
    String tag) {

  public OfferView {
    variants = List.copyOf(variants);
  }

  /**
   * One way in which it was repaired.
   *
   * @param steps what was done, in order
   */
  public record OfferedVariant(
      Repair.Variant variant, int widthPx, int heightPx, List<RepairStep> steps) {
    public OfferedVariant {
      steps = List.copyOf(steps);
    }
  }
}
