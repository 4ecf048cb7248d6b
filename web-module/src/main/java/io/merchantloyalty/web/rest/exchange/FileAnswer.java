package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.work.WorkFile;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers with a file to be kept by whoever asked, and by nobody on the way. */
public final class FileAnswer {

  public static final String CSV = "text/csv";
  public static final String PDF = "application/pdf";

  private FileAnswer() {}

  public static Response of(WorkFile file) {
    return of(file.name(), file.mediaType(), file.bytes());
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
