package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.web.rest.problem.FieldViolation;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers with an ETag, and the {@code If-Match} of changes that were made for one. */
public final class Tagged {

  private static final Pattern TAG = Pattern.compile("\"([0-9a-f]{1,40})\"");

  private Tagged() {}

  public static Response ok(Record body, String tag) {
    return Response.ok(body).tag(new EntityTag(tag)).build();
  }

  public static Response created(URI at, Record body, String tag) {
    return Response.created(at).entity(body).tag(new EntityTag(tag)).build();
  }

  /**
   * The one strong tag of the header. A star or a list would say that the caller does not know what
   * is changed.
   *
   * @param ifMatch may be null
   * @throws RequestRefused 428 when missing, 400 when it is anything else than one such tag
   */
  public static SeenTag seen(String ifMatch) {
    if (ifMatch == null) {
      throw new RequestRefused(
          428,
          ResultCode.REJECTED_BUSINESS_LOGIC,
          "a change needs If-Match with the ETag of what it changes",
          List.of());
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw RequestRefused.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          List.of(
              FieldViolation.ofParameter(
                  HttpHeaders.IF_MATCH, "must be one ETag, such as \"5\"", ifMatch)));
    }
    return new SeenTag(tag.group(1));
  }
}
