package io.merchantloyalty.web.rest.merchant.tree;

import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.merchant.treefile.TreeFiles;
import io.merchantloyalty.merchant.work.AtOnce;
import io.merchantloyalty.security.PrincipalKind;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The merchant's tree as a file, out and in. */
@Path("merchant/v1")
@ApplicationScoped
public class MerchantTreeFiles {

  private static final String EXPORTS = "shop-node-exports";

  @Inject MerchantCalls calls;
  @Inject TreeFiles files;

  @GET
  @Path("shop-nodes.csv")
  @Produces(FileAnswer.CSV)
  @For(PrincipalKind.MERCHANT_USER)
  @Refuses(409)
  @Operation(
      operationId = "exportShopNodes",
      summary =
          "The whole tree in service as CSV, up to "
              + AtOnce.ROWS_MAX
              + " nodes; 409 for more, which exportShopNodesAsWork writes. importShopNodes reads it")
  @Answers(body = byte[].class, when = "The file", headers = HttpHeaders.CONTENT_DISPOSITION)
  public Response export(@QueryParam("separator") String separator) {
    return FileAnswer.atOnce(
        files.exportAtOnce(
            calls.current(), Query.oneOf("separator", separator, CsvSeparator.COMMA), false),
        "merchant/v1/" + EXPORTS);
  }

  @POST
  @Path(EXPORTS)
  @Produces(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "exportShopNodesAsWork",
      summary = "Write the whole tree in service into a CSV file, the work's result")
  @Answers(status = 202, body = WorkBody.class, when = "The work", headers = "Location")
  public Response exportAsWork(@QueryParam("separator") String separator, @Context UriInfo uri) {
    return WorkBody.accepted(
        files.export(
            calls.current(), Query.oneOf("separator", separator, CsvSeparator.COMMA), false),
        uri);
  }

  @POST
  @Path("shop-node-imports")
  @Produces(MediaType.APPLICATION_JSON)
  @For(PrincipalKind.MERCHANT_USER)
  @FileUpload
  @Refuses({400, 413, 415})
  @Operation(
      operationId = "importShopNodes",
      summary =
          "Check a CSV file of changes of the tree (path, kind, name, resellerId, retired,"
              + " reference); done at a word, all of it or nothing")
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
}
