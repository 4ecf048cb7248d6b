package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.loyalty.picture.OfferView;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A picture that was refused, repaired.
 *
 * @param tokenId the program that it was meant for
 * @param place icon, logo-add or logo-information
 * @param variants at least one; which is best is a matter of taste
 */
public record PictureOfferBody(
    String reference,
    String tokenId,
    String place,
    Instant expiresAt,
    List<OfferedVariantBody> variants) {

  static PictureOfferBody of(OfferView view, UriInfo uri) {
    URI address = address(view, uri);
    return new PictureOfferBody(
        view.reference(),
        view.tokenId(),
        MerchantProgramPictures.nameOf(view.place()),
        view.expiresAt(),
        view.variants().stream().map(v -> OfferedVariantBody.of(v, address)).toList());
  }

  static URI address(OfferView view, UriInfo uri) {
    return uri.getBaseUri().resolve("merchant/v1/picture-offers/" + view.reference());
  }
}
