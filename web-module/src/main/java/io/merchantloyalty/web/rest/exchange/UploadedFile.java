package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.csv.CsvLimits;
import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The one file of an uploaded form.
 *
 * @param name as its sender calls it; for people only
 * @param bytes a byte more than is taken when it is too long
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record UploadedFile(String name, byte[] bytes) {

  private static final String PART = "file";
  private static final String NAMELESS = "upload.csv";

  /** The part named file of an upload that {@link FileUpload} bounds. */
  public static UploadedFile read(InputStream body, HttpHeaders headers, Providers providers)
      throws IOException {
    return read(PART, CsvLimits.BYTES_MAX, Multipart.read(body, headers, providers));
  }

  /** The one part of that name; refuses none and several. */
  public static UploadedFile read(String part, int bytesMax, List<EntityPart> parts)
      throws IOException {
    List<EntityPart> files = parts.stream().filter(p -> part.equals(p.getName())).toList();
    if (files.size() != 1) {
      throw DomainException.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          Violation.of(part, "must be one part of that name", files.size()));
    }
    String name =
        files
            .get(0)
            .getFileName()
            .map(UploadedFile::plain)
            .filter(n -> !n.isBlank())
            .orElse(NAMELESS);
    try (InputStream content = files.get(0).getContent()) {
      return new UploadedFile(name, content.readNBytes(bytesMax + 1));
    }
  }

  /** Without the way to it, and nothing that no log can hold. */
  private static String plain(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cs}\"]", "").strip();
    return Characters.first(clean, 100);
  }
}
