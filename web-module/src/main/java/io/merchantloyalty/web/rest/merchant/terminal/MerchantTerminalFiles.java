package io.merchantloyalty.web.rest.merchant.terminal;

import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.terminal.administration.FindTerminals;
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

  @Inject MerchantCalls calls;
  @Inject TillFiles files;
  @Inject Stickers stickers;

  @GET
  @Path("terminals.csv")
  @Produces(FileAnswer.CSV)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(404)
  @Operation(
      operationId = "exportTerminals",
      summary = "Terminals in service as CSV, without passwords; importTerminals reads it")
  @Answers(body = byte[].class, when = "The file", headers = HttpHeaders.CONTENT_DISPOSITION)
  public Response export(
      @QueryParam("shop") String shop,
      @QueryParam("text") String text,
      @QueryParam("separator") String separator) {
    Query query = new Query();
    CsvSeparator sign =
        query.oneOf("separator", separator, CsvSeparator.class).orElse(CsvSeparator.COMMA);
    query.refuse();
    return FileAnswer.of(files.export(calls.current(), wanted(shop, text), sign));
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
      summary = "A4 sheets with the stickers of all terminals that have a SEQR id")
  @Answers(body = byte[].class, when = "The sheets", headers = HttpHeaders.CONTENT_DISPOSITION)
  public Response sheets(
      @QueryParam("shop") String shop,
      @QueryParam("text") String text,
      @QueryParam("layout") String layout) {
    Query query = new Query();
    StickerLayout chosen =
        query.oneOf("layout", layout, StickerLayout.class).orElse(StickerLayout.MEDIUM);
    query.refuse();
    byte[] pdf = stickers.sheets(calls.current(), wanted(shop, text), chosen);
    return FileAnswer.of("stickers.pdf", FileAnswer.PDF, pdf);
  }

  private static FindTerminals wanted(String shop, String text) {
    return FindTerminals.all().at(Optional.ofNullable(shop)).calling(Optional.ofNullable(text));
  }
}
