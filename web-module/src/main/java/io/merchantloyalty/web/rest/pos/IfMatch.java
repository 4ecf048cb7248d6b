package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.InvoiceTag;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.problem.FieldViolation;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code If-Match: "version.revision"}: which state of a bill an update was made for. */
final class IfMatch {

  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\\.([0-9]{1,9})\"");

  private IfMatch() {}

  /**
   * The one strong tag of the header. A star or a list would say that the register does not know
   * what it changes.
   *
   * @param header may be null
   * @throws RequestRefused 428 when missing, 400 when it is anything else than one such tag
   */
  static InvoiceTag read(String header) {
    if (header == null) {
      throw new RequestRefused(
          428,
          ResultCode.INVALID_INVOICE_DATA,
          "an update needs If-Match with the ETag of the bill that it changes",
          List.of());
    }
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw RequestRefused.violated(
          ResultCode.INVALID_INVOICE_DATA,
          List.of(
              FieldViolation.ofParameter(
                  HttpHeaders.IF_MATCH, "must be one ETag, such as \"2.5\"", header)));
    }
    return new InvoiceTag(Integer.parseInt(tag.group(1)), Integer.parseInt(tag.group(2)));
  }
}
