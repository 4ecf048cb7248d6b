package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.terminal.Terminals;
import io.merchantloyalty.web.rest.exchange.PictureSize;
import io.merchantloyalty.web.rest.exchange.QrAnswer;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.Caller;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A till's sticker as QR code. */
@Path("pos/v1/terminals")
@ApplicationScoped
public class PosStickerQr {

  @Inject Caller caller;
  @Inject Terminals terminals;

  @GET
  @Path("self/qr.png")
  @Produces(QrAnswer.PNG)
  @For(PrincipalKind.TERMINAL)
  @Refuses(404)
  @Answers(body = byte[].class, when = "The picture", headers = "ETag")
  @Operation(operationId = "stickerQrPng", summary = "The till's sticker as PNG")
  public Response png(@QueryParam("size") String size, @Context Request request) {
    int pixels = PictureSize.pixels(size);
    return QrAnswer.png(request, text(), pixels);
  }

  @GET
  @Path("self/qr.svg")
  @Produces(QrAnswer.SVG)
  @For(PrincipalKind.TERMINAL)
  @Refuses(404)
  @Answers(body = byte[].class, when = "The picture", headers = "ETag")
  @Operation(operationId = "stickerQrSvg", summary = "The till's sticker as SVG")
  public Response svg(@QueryParam("size") String size, @Context Request request) {
    int pixels = PictureSize.pixels(size);
    return QrAnswer.svg(request, text(), pixels);
  }

  private String text() {
    return terminals
        .self(caller.terminal())
        .stickerQrText()
        .orElseThrow(
            () -> DomainException.notFound(ResultCode.INVALID_SEQR_ID, "sticker of this till"));
  }
}
