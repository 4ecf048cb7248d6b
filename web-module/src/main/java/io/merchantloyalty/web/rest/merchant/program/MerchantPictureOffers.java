package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.loyalty.picture.OfferView;
import io.merchantloyalty.loyalty.picture.ProgramPictures;
import io.merchantloyalty.media.repair.Repair;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.exchange.Tagged;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Pictures that were refused, repaired; kept for an hour. */
@Path("merchant/v1/picture-offers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantPictureOffers {

  @Inject MerchantCalls calls;
  @Inject ProgramPictures pictures;

  @GET
  @Path("{offer}")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "readPictureOffer",
      summary = "What can be made of a refused picture; the ETag is that of its program")
  @Answers(body = PictureOfferBody.class, headers = "ETag")
  public Response read(@PathParam("offer") String reference, @Context UriInfo uri) {
    OfferView offer = pictures.offer(calls.current(), reference);
    return Tagged.ok(PictureOfferBody.of(offer, uri), offer.tag());
  }

  @GET
  @Path("{offer}/variants/{variant}")
  @Produces("image/png")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(operationId = "previewPictureOffer", summary = "How a repaired picture would look")
  @Answers(body = byte[].class, when = "The picture")
  public Response preview(
      @PathParam("offer") String reference, @PathParam("variant") String variant) {
    Repair.Variant known =
        Arrays.stream(Repair.Variant.values())
            .filter(one -> one.name().equals(variant))
            .findFirst()
            .orElseThrow(
                () ->
                    DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "picture offer"));
    return Response.ok(pictures.preview(calls.current(), reference, known).png(), "image/png")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  @POST
  @Path("{offer}/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({409, 412, 428})
  @Operation(
      operationId = "acceptPictureOffer",
      summary = "Show a repaired picture from now on; If-Match: the ETag of its program")
  @Answers(body = MerchantProgramBody.class, headers = "ETag")
  public Response accept(
      @PathParam("offer") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      ChosenVariantBody body) {
    return MerchantPrograms.answer(
        pictures.accept(calls.current(), reference, body.variant(), Tagged.seen(ifMatch)));
  }
}
