package io.merchantloyalty.web.rest.merchant.terminal;

import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.merchant.work.AtOnce;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.terminal.administration.FindTerminals;
import io.merchantloyalty.terminal.sticker.Sticker;
import io.merchantloyalty.terminal.sticker.StickerLayout;
import io.merchantloyalty.terminal.sticker.Stickers;
import io.merchantloyalty.terminal.tillfile.TillFiles;
import io.merchantloyalty.web.rest.exchange.FileAnswer;
import io.merchantloyalty.web.rest.exchange.FileUpload;
import io.merchantloyalty.web.rest.exchange.Query;
import io.merchantloyalty.web.rest.exchange.UploadedFile;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.merchant.work.WorkBody;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The merchant's tills as files: a table out and in, stickers to be printed. */
@Path("merchant/v1")
@ApplicationScoped
public class MerchantTerminalFiles {

  private static final String EXPORTS = "terminal-exports";
  private static final String SHEETS = "sticker-sheets";

  @Inject MerchantCalls calls;
  @Inject TillFiles files;
  @Inject Stickers stickers;

  @GET
  @Path("terminals.csv")
  @Produces(FileAnswer.CSV)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({404, 409})
  @Operation(
      operationId = "exportTerminals",
      summary =
          "Terminals in service as CSV, without passwords, up to "
              + AtOnce.ROWS_MAX
              + "; 409 for more, which exportTerminalsAsWork writes. importTerminals reads it")
  @Answers(body = byte[].class, when = "The file", headers = HttpHeaders.CONTENT_DISPOSITION)
  public Response export(
      @QueryParam("shop") String shop,
      @QueryParam("text") String text,
      @QueryParam("separator") String separator) {
    CsvSeparator sign = Query.oneOf("separator", separator, CsvSeparator.COMMA);
    return FileAnswer.atOnce(
        files.exportAtOnce(calls.current(), wanted(shop, text), sign), "merchant/v1/" + EXPORTS);
  }

  @POST
  @Path(EXPORTS)
  @Produces(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(404)
  @Operation(
      operationId = "exportTerminalsAsWork",
      summary = "Write terminals in service into a CSV file, the work's result")
  @Answers(status = 202, body = WorkBody.class, when = "The work", headers = "Location")
  public Response exportAsWork(
      @QueryParam("shop") String shop,
      @QueryParam("text") String text,
      @QueryParam("separator") String separator,
      @Context UriInfo uri) {
    CsvSeparator sign = Query.oneOf("separator", separator, CsvSeparator.COMMA);
    return WorkBody.accepted(files.export(calls.current(), wanted(shop, text), sign), uri);
  }

  @POST
  @Path("terminal-imports")
  @Produces(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @FileUpload
  @Refuses({400, 413, 415})
  @Operation(
      operationId = "importTerminals",
      summary =
          "Check a CSV file of tills (terminalId, externalId, name, shop, kind, seqrId,"
              + " rowsMayDiffer, password); done at a word")
  @Answers(status = 202, body = WorkBody.class, when = "The work", headers = "Location")
  public Response importing(
      @Context HttpHeaders headers,
      @Context Providers providers,
      @Context UriInfo uri,
      InputStream body)
      throws IOException {
    UploadedFile file = UploadedFile.read(body, headers, providers);
    return WorkBody.accepted(files.importing(calls.current(), file.name(), file.bytes()), uri);
  }

  @GET
  @Path("stickers.pdf")
  @Produces(FileAnswer.PDF)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({404, 409})
  @Operation(
      operationId = "printStickers",
      summary =
          "A4 sheets with the stickers of all terminals that have a SEQR id, up to "
              + AtOnce.ROWS_MAX
              + "; 409 for more, which printStickersAsWork draws")
  @Answers(body = byte[].class, when = "The sheets", headers = HttpHeaders.CONTENT_DISPOSITION)
  public Response sheets(
      @QueryParam("shop") String shop,
      @QueryParam("text") String text,
      @QueryParam("layout") String layout) {
    StickerLayout chosen = Query.oneOf("layout", layout, StickerLayout.MEDIUM);
    return FileAnswer.atOnce(
        stickers.sheetsAtOnce(calls.current(), wanted(shop, text), chosen, Sticker.HEADLINE),
        "merchant/v1/" + SHEETS);
  }

  @POST
  @Path(SHEETS)
  @Produces(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses({400, 404, 409})
  @Operation(
      operationId = "printStickersAsWork",
      summary =
          "Draw A4 sheets with the stickers of all terminals that have a SEQR id, up to "
              + Stickers.STICKERS_MAX
              + ", as a PDF, the work's result; 409 when none has one")
  @Answers(status = 202, body = WorkBody.class, when = "The work", headers = "Location")
  public Response sheetsAsWork(
      @QueryParam("shop") String shop,
      @QueryParam("text") String text,
      @QueryParam("layout") String layout,
      @Context UriInfo uri) {
    StickerLayout chosen = Query.oneOf("layout", layout, StickerLayout.MEDIUM);
    return WorkBody.accepted(
        stickers.print(calls.current(), wanted(shop, text), chosen, Sticker.HEADLINE), uri);
  }

  private static FindTerminals wanted(String shop, String text) {
    return FindTerminals.all().at(Optional.ofNullable(shop)).calling(Optional.ofNullable(text));
  }
}
