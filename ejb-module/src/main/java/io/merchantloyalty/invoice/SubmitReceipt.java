package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A register hands over the receipt that it printed (spec 02, submitPaymentReceipt).
 *
 * @param mediaType such as {@code text/html}, at most 100 characters
 * @param receiptType the register's own word for it, at most 50 characters
 * @param content 1 byte to 256 KiB
 */
public record SubmitReceipt(
    String ersReference, String mediaType, Optional<String> receiptType, byte[] content) {

  public static final int CONTENT_BYTES_MAX = 256 * 1024;
  static final int MEDIA_TYPE_CHARS_MAX = 100;
  static final int RECEIPT_TYPE_CHARS_MAX = 50;

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-zA-Z0-9.+-]{1,50}/[a-zA-Z0-9.+-][a-zA-Z0-9 .=;+-]*");

  /** Refuses, with 10, what cannot be kept. */
  void check() {
    Violations violations = new Violations();
    violations.check(
        mediaType.length() <= MEDIA_TYPE_CHARS_MAX && MEDIA_TYPE.matcher(mediaType).matches(),
        "mediaType",
        "must be a media type such as text/html, at most " + MEDIA_TYPE_CHARS_MAX + " characters",
        mediaType);
    receiptType.ifPresent(
        type ->
            violations.check(
                Characters.fit(type, RECEIPT_TYPE_CHARS_MAX),
                "receiptType",
                "must have at most " + RECEIPT_TYPE_CHARS_MAX + " characters",
                type));
    if (content.length == 0 || content.length > CONTENT_BYTES_MAX) {
      violations.add(
          Violation.of(
              "content", "must have 1 to " + CONTENT_BYTES_MAX + " bytes", content.length));
    }
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }

  @Override
  public String toString() {
    return "SubmitReceipt[ersReference=" + ersReference + ", mediaType=" + mediaType + "]";
  }
}
