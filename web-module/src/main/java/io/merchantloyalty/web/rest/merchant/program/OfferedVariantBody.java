package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.loyalty.picture.OfferView.OfferedVariant;
import io.merchantloyalty.media.repair.Repair;
import java.net.URI;
import java.util.List;

/**
 * One way in which a picture was repaired.
 *
 * @param preview how it would look, as PNG
 */
public record OfferedVariantBody(
    Repair.Variant variant, int widthPx, int heightPx, List<RepairStepBody> steps, URI preview) {

  static OfferedVariantBody of(OfferedVariant offered, URI offer) {
    return new OfferedVariantBody(
        offered.variant(),
        offered.widthPx(),
        offered.heightPx(),
        offered.steps().stream().map(RepairStepBody::of).toList(),
        URI.create(offer + "/variants/" + offered.variant()));
  }
}
