package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.media.PictureAddress;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Addresses of stored pictures, at the host that the caller used. */
public record PictureLinks(URI base) {

  public static PictureLinks of(UriInfo uri) {
    return new PictureLinks(uri.getBaseUri().resolve("pictures/v1/"));
  }

  public URI to(PictureAddress picture) {
    return base.resolve(picture.fileName());
  }
}
