package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.loyalty.program.Programs;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.media.PictureRules;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.web.rest.exchange.Multipart;
import io.merchantloyalty.web.rest.exchange.SmallUpload;
import io.merchantloyalty.web.rest.exchange.Tagged;
import io.merchantloyalty.web.rest.exchange.UploadedFile;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pictures of the merchant's own programs. */
@Path("merchant/v1/loyalty-programs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantProgramPictures {

  private static final String PART = "picture";

  @Inject MerchantCalls calls;
  @Inject Programs programs;

  @PUT
  @Path("{tokenId}/pictures/{place}")
  @For(PrincipalKind.MERCHANT_USER)
  @SmallUpload
  @Refuses({400, 409, 412, 413, 415, 428})
  @Operation(
      operationId = "putProgramPicture",
      summary = "Upload a picture as the part named picture; 400 tells every rule that it breaks")
  @Answers(body = MerchantProgramBody.class, headers = "ETag")
  public Response put(
      @PathParam("tokenId") String tokenId,
      @PathParam("place") String place,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Context HttpHeaders headers,
      @Context Providers providers,
      InputStream body)
      throws IOException {
    SeenTag seen = Tagged.seen(ifMatch);
    return MerchantPrograms.answer(
        programs.show(
            calls.current(),
            tokenId,
            seen,
            place(place),
            UploadedFile.read(
                    PART, PictureRules.BYTES_MAX, Multipart.read(body, headers, providers))
                .bytes()));
  }

  private static PicturePlace place(String name) {
    return Arrays.stream(PicturePlace.values())
        .filter(place -> nameOf(place).equals(name))
        .findFirst()
        .orElseThrow(() -> DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "picture"));
  }

  private static String nameOf(PicturePlace place) {
    return place.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
