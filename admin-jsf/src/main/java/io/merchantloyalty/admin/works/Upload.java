package io.merchantloyalty.admin.works;

import io.merchantloyalty.csv.CsvLimits;
import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.work.WorkView;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A table that somebody has chosen on a page.
 *
 * @param bytes a byte more than is taken when it is too long
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record Upload(String name, byte[] bytes) {

  private static final int NAME_CHARS_MAX = 100;

  /** {@code file}: null when none was chosen, which is refused. */
  public static Upload of(Part file) throws IOException {
    if (file == null || file.getSize() == 0) {
      throw DomainException.violated(ResultCode.REJECTED_BUSINESS_LOGIC, Violation.missing("file"));
    }
    String name =
        Optional.ofNullable(file.getSubmittedFileName())
            .map(text -> text.replaceAll("[\\p{Cntrl}\\p{Cs}\"]", "").strip())
            .filter(text -> !text.isEmpty())
            .orElse("upload.csv");
    try (InputStream content = file.getInputStream()) {
      return new Upload(
          Characters.first(name, NAME_CHARS_MAX), content.readNBytes(CsvLimits.BYTES_MAX + 1));
    }
  }

  /** The outcome that leads to the progress of work; {@code from}: the area that asked for it. */
  public static String progressOf(WorkView work, String from) {
    return "/admin/works/show.xhtml?faces-redirect=true&work=" + work.reference() + "&from=" + from;
  }
}
