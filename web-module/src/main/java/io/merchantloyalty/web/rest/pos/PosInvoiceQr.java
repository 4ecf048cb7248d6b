package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.Invoices;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.PictureSize;
import io.merchantloyalty.web.rest.exchange.QrAnswer;
import io.merchantloyalty.web.rest.exchange.References;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.signin.Caller;
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

/** A terminal's own bills as QR codes. */
@Path("pos/v1/invoices")
@ApplicationScoped
public class PosInvoiceQr {

  @Inject Caller caller;
  @Inject Invoices invoices;

  @GET
  @Path("{reference}/qr.png")
  @Produces(QrAnswer.PNG)
  @For(PrincipalKind.TERMINAL)
  @Answers(body = byte[].class, when = "The picture", headers = "ETag")
  @Operation(operationId = "invoiceQrPng", summary = "A bill's QR code as PNG")
  public Response png(
      @PathParam("reference") String reference,
      @QueryParam("size") String size,
      @Context Request request) {
    int pixels = PictureSize.pixels(size);
    return QrAnswer.png(request, textOf(reference), pixels);
  }

  @GET
  @Path("{reference}/qr.svg")
  @Produces(QrAnswer.SVG)
  @For(PrincipalKind.TERMINAL)
  @Answers(body = byte[].class, when = "The picture", headers = "ETag")
  @Operation(operationId = "invoiceQrSvg", summary = "A bill's QR code as SVG")
  public Response svg(
      @PathParam("reference") String reference,
      @QueryParam("size") String size,
      @Context Request request) {
    int pixels = PictureSize.pixels(size);
    return QrAnswer.svg(request, textOf(reference), pixels);
  }

  private String textOf(String reference) {
    return invoices.read(caller.terminal(), References.ofInvoice(reference)).qrText();
  }
}
