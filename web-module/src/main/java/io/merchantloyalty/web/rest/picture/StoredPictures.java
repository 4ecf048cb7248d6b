package io.merchantloyalty.web.rest.picture;

import io.merchantloyalty.media.PictureAddress;
import io.merchantloyalty.media.PictureContent;
import io.merchantloyalty.media.Pictures;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.signin.ForEverybody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Pictures at the addresses of their content. Another picture has another address, so whoever has
 * one may keep it for ever. Whoever knows the address may see it: pictures are made to be shown.
 */
@Path("pictures/v1")
@ApplicationScoped
public class StoredPictures {

  private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})\\.(?:png|jpg)");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  @Inject Pictures pictures;

  @GET
  @Path("{picture}")
  @Produces({"image/png", "image/jpeg"})
  @ForEverybody
  @Answers(body = byte[].class, when = "The picture", headers = "ETag")
  @Operation(operationId = "readPicture", summary = "A stored picture, by the hash of its content")
  public Response read(@PathParam("picture") String file, @Context Request request) {
    Matcher name = FILE.matcher(file);
    PictureContent picture =
        Optional.of(name)
            .filter(Matcher::matches)
            .flatMap(matched -> pictures.bySha256(matched.group(1)))
            .filter(found -> fileName(name.group(1), found).equals(file))
            .orElseThrow(
                () -> DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "picture"));
    EntityTag tag = new EntityTag(name.group(1));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged == null ? Response.ok(picture.bytes(), picture.mediaType()) : unchanged;
    return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, FOR_EVER).build();
  }

  private static String fileName(String sha256, PictureContent picture) {
    return new PictureAddress(sha256, picture.mediaType()).fileName();
  }
}
