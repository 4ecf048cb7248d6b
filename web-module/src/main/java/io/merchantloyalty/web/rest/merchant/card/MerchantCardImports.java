package io.merchantloyalty.web.rest.merchant.card;

import io.merchantloyalty.loyalty.blocking.CardImports;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.web.rest.exchange.FileUpload;
import io.merchantloyalty.web.rest.exchange.UploadedFile;
import io.merchantloyalty.web.rest.merchant.MerchantCalls;
import io.merchantloyalty.web.rest.merchant.work.WorkBody;
import io.merchantloyalty.web.rest.openapi.Answers;
import io.merchantloyalty.web.rest.openapi.Refuses;
import io.merchantloyalty.web.rest.signin.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Many card numbers of the merchant's own programs at once, as files. */
@Path("merchant/v1/loyalty-programs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MerchantCardImports {

  @Inject MerchantCalls calls;
  @Inject CardImports imports;

  @POST
  @Path("{tokenId}/blocked-cards/import")
  @For(PrincipalKind.MERCHANT_USER)
  @FileUpload
  @Refuses({400, 413, 415})
  @Operation(
      operationId = "importBlockedCards",
      summary = "Check a CSV file of numbers to be blocked (cardNumber, reason); done at a word")
  @Answers(status = 202, body = WorkBody.class, when = "The work", headers = "Location")
  public Response block(
      @PathParam("tokenId") String tokenId,
      @Context HttpHeaders headers,
      @Context Providers providers,
      @Context UriInfo uri,
      InputStream body)
      throws IOException {
    UploadedFile file = UploadedFile.read(body, headers, providers);
    return WorkBody.accepted(
        imports.block(calls.current(), tokenId, file.name(), file.bytes()), uri);
  }

  @POST
  @Path("{tokenId}/blocked-cards/unblocking-import")
  @For(PrincipalKind.MERCHANT_USER)
  @FileUpload
  @Refuses({400, 413, 415})
  @Operation(
      operationId = "importUnblockedCards",
      summary = "Check a CSV file of numbers to be unblocked (cardNumber); done at a word")
  @Answers(status = 202, body = WorkBody.class, when = "The work", headers = "Location")
  public Response unblock(
      @PathParam("tokenId") String tokenId,
      @Context HttpHeaders headers,
      @Context Providers providers,
      @Context UriInfo uri,
      InputStream body)
      throws IOException {
    UploadedFile file = UploadedFile.read(body, headers, providers);
    return WorkBody.accepted(
        imports.unblock(calls.current(), tokenId, file.name(), file.bytes()), uri);
  }

  @POST
  @Path("{tokenId}/blocked-cards/export")
  @For(PrincipalKind.MERCHANT_USER)
  @Operation(
      operationId = "exportBlockedCards",
      summary = "Write the numbers that are blocked now into a CSV file, the work's result")
  @Answers(status = 202, body = WorkBody.class, when = "The work", headers = "Location")
  public Response export(@PathParam("tokenId") String tokenId, @Context UriInfo uri) {
    return WorkBody.accepted(imports.export(calls.current(), tokenId), uri);
  }
}
