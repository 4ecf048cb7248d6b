package io.merchantloyalty.web.rest.merchant.terminal;

import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.terminal.sticker.Stickers;
import io.merchantloyalty.web.rest.exchange.PictureSize;
import io.merchantloyalty.web.rest.exchange.QrAnswer;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The sticker of one of the merchant's terminals, as a picture. */
@Path("merchant/v1/terminals")
@ApplicationScoped
public class MerchantStickers {

  @Inject MerchantCalls calls;
  @Inject Stickers stickers;

  @GET
  @Path("{terminalId}/sticker.png")
  @Produces(QrAnswer.PNG)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(404)
  @Answers(body = byte[].class, when = "The picture", headers = "ETag")
  @Operation(operationId = "terminalStickerPng", summary = "A terminal's sticker as PNG")
  public Response png(
      @PathParam("terminalId") String terminalId,
      @QueryParam("size") String size,
      @Context Request request) {
    int pixels = PictureSize.pixels(size);
    return QrAnswer.png(request, stickers.text(calls.current(), terminalId), pixels);
  }

  @GET
  @Path("{terminalId}/sticker.svg")
  @Produces(QrAnswer.SVG)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(404)
  @Answers(body = byte[].class, when = "The picture", headers = "ETag")
  @Operation(operationId = "terminalStickerSvg", summary = "A terminal's sticker as SVG")
  public Response svg(
      @PathParam("terminalId") String terminalId,
      @QueryParam("size") String size,
      @Context Request request) {
    int pixels = PictureSize.pixels(size);
    return QrAnswer.svg(request, stickers.text(calls.current(), terminalId), pixels);
  }
}
