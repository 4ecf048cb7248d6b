package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.loyalty.picture.PictureUpload;
import io.merchantloyalty.loyalty.picture.ProgramPictures;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.media.PictureRules;
import io.merchantloyalty.media.repair.RepairStep;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.web.rest.exchange.Multipart;
import io.merchantloyalty.web.rest.exchange.SmallUpload;
import io.merchantloyalty.web.rest.exchange.Tagged;
import io.merchantloyalty.web.rest.exchange.UploadedFile;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.problem.ProblemAnswer;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pictures of the merchant's own programs. */
@Path("merchant/v1/loyalty-programs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantProgramPictures {

  private static final String PART = "picture";

  @Inject MerchantCalls calls;
  @Inject ProgramPictures pictures;

  @PUT
  @Path("{tokenId}/pictures/{place}")
  @For(PrincipalKind.MERCHANT_USER)
  @SmallUpload
  @Refuses({400, 409, 412, 413, 415, 428})
  @Operation(
      operationId = "putProgramPicture",
      summary =
          "Upload a picture as the part named picture; 400 tells every rule that it breaks, and"
              + " links as rel=repair to what can be made of it")
  @Answers(body = MerchantProgramBody.class, headers = "ETag")
  public Response put(
      @PathParam("tokenId") String tokenId,
      @PathParam("place") String place,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Context HttpHeaders headers,
      @Context Providers providers,
      @Context UriInfo uri,
      InputStream body)
      throws IOException {
    SeenTag seen = Tagged.seen(ifMatch);
    PictureUpload upload =
        pictures.upload(
            calls.current(),
            tokenId,
            seen,
            place(place),
            UploadedFile.read(
                    PART, PictureRules.BYTES_MAX, Multipart.read(body, headers, providers))
                .bytes());
    return upload instanceof PictureUpload.Shown shown
        ? shown(shown)
        : refused((PictureUpload.Refused) upload, uri);
  }

  private static Response shown(PictureUpload.Shown shown) {
    Optional<List<String>> notes =
        Optional.of(shown.notes().stream().map(RepairStep::says).toList())
            .filter(told -> !told.isEmpty());
    return Tagged.ok(MerchantProgramBody.of(shown.program(), notes), shown.program().tag());
  }

  private static Response refused(PictureUpload.Refused refused, UriInfo uri) {
    List<Violation> violations = new ArrayList<>(refused.violations());
    refused
        .obstacle()
        .ifPresent(why -> violations.add(new Violation(PART, why.says(), Optional.empty())));
    ProblemAnswer answer = ProblemAnswer.violated(ResultCode.REJECTED_BUSINESS_LOGIC, violations);
    refused
        .offer()
        .ifPresent(offer -> answer.linking("repair", PictureOfferBody.address(offer, uri)));
    return answer.build();
  }

  @POST
  @Path("{tokenId}/pictures/{place}/undoing")
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 409, 412, 428})
  @Operation(
      operationId = "undoProgramPicture",
      summary = "Show the picture again that was there before; 409 when none was")
  @Answers(body = MerchantProgramBody.class, headers = "ETag")
  public Response undo(
      @PathParam("tokenId") String tokenId,
      @PathParam("place") String place,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return MerchantPrograms.answer(
        pictures.putBack(calls.current(), tokenId, Tagged.seen(ifMatch), place(place)));
  }

  private static PicturePlace place(String name) {
    return Arrays.stream(PicturePlace.values())
        .filter(place -> nameOf(place).equals(name))
        .findFirst()
        .orElseThrow(() -> DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "picture"));
  }

  static String nameOf(PicturePlace place) {
    return place.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
