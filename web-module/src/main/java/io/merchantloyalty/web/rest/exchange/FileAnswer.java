package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.merchant.work.AtOnce;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import io.merchantloyalty.work.WorkFile;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Answers with a file to be kept by whoever asked, and by nobody on the way. */
public final class FileAnswer {

  public static final String CSV = "text/csv";
  public static final String PDF = "application/pdf";

  private FileAnswer() {}

  public static Response of(WorkFile file) {
    return of(file.name(), file.mediaType(), file.bytes());
  }

  /**
   * A file that is made in the request, or a refusal that says how a larger one is asked for.
   *
   * @param small empty when it would have more than {@link AtOnce#ROWS_MAX} rows
   * @param path of the operation that makes it as long work, and takes the same query
   * @throws RequestRefused with 409
   */
  public static Response atOnce(Optional<WorkFile> small, String path) {
    return of(
        small.orElseThrow(
            () ->
                new RequestRefused(
                    409,
                    ResultCode.REJECTED_BUSINESS_LOGIC,
                    "a file of more than "
                        + AtOnce.ROWS_MAX
                        + " rows is long work: ask for it by POST /api/"
                        + path
                        + ", with the same query",
                    List.of())));
  }

  /** {@code name}: what the file is called where it is kept. */
  public static Response of(String name, String mediaType, byte[] bytes) {
    return Response.ok(bytes, mediaType)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
