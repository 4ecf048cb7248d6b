package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers with an ETag, and the {@code If-Match} of changes that were made for one. */
public final class Tagged {

  private Tagged() {}

  public static Response ok(Record body, String tag) {
    return Response.ok(body).tag(new EntityTag(tag)).build();
  }

  public static Response created(URI at, Record body, String tag) {
    return Response.created(at).entity(body).tag(new EntityTag(tag)).build();
  }

  /**
   * The version that the caller saw of the thing to be changed.
   *
   * @param ifMatch may be null
   * @throws RequestRefused 428 when missing, 400 when it is not a valid If-Match
   */
  public static SeenTag seen(String ifMatch) {
    EntityTags tags = EntityTags.read(ifMatch, ResultCode.REJECTED_BUSINESS_LOGIC, "a change");
    return tags.any() ? SeenTag.any() : SeenTag.oneOf(tags.texts());
  }
}
