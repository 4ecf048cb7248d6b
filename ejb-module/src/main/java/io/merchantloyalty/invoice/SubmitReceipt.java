package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A register hands over the receipt that it printed (spec 02, submitPaymentReceipt).
 *
 * @param mediaType such as {@code text/html}, at most 100 characters
 * @param receiptType the register's own word for it, at most 50 characters; in a tidied one as much
 *     as {@link Leniency} lets pass
 * @param content 1 byte to 256 KiB
 * @param tidied present when {@link Leniency} made it fit, with what was changed
 */
public record SubmitReceipt(
    String ersReference,
    String mediaType,
    Optional<String> receiptType,
    byte[] content,
    Optional<List<String>> tidied) {

  public static final int CONTENT_BYTES_MAX = 256 * 1024;

  /** What the bytes of every receipt must keep to. */
  public static final String RULE = "must have 1 to " + CONTENT_BYTES_MAX + " bytes";

  static final int MEDIA_TYPE_CHARS_MAX = 100;
  static final int RECEIPT_TYPE_CHARS_MAX = 50;

  /** What a receipt is said to be whose register does not say it. */
  static final String UNKNOWN_MEDIA_TYPE = "application/octet-stream";

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-zA-Z0-9.+-]{1,50}/[a-zA-Z0-9.+-][a-zA-Z0-9 .=;+-]*");

  /**
   * The receipt of an old client: only what cannot be kept at all will be refused.
   *
   * @param mediaType as it was sent, or missing
   */
  public static SubmitReceipt tidied(
      String ersReference,
      Optional<String> mediaType,
      Optional<String> receiptType,
      byte[] content) {
    Leniency leniency = new Leniency();
    return new SubmitReceipt(
        ersReference,
        readable(leniency, mediaType),
        leniency.text("receiptType", receiptType),
        content,
        Optional.of(leniency.notes()));
  }

  /** Whole, or without its parameters, or unknown. */
  private static String readable(Leniency leniency, Optional<String> sent) {
    Optional<String> whole = sent.filter(SubmitReceipt::isMediaType);
    if (whole.isPresent()) {
      return whole.get();
    }
    String type =
        sent.map(text -> text.split(";", 2)[0].strip())
            .filter(SubmitReceipt::isMediaType)
            .orElse(UNKNOWN_MEDIA_TYPE);
    leniency.note("mimeType not readable, taken for " + type);
    return type;
  }

  private static boolean isMediaType(String text) {
    return text.length() <= MEDIA_TYPE_CHARS_MAX && MEDIA_TYPE.matcher(text).matches();
  }

  /** Refuses, with 10, what cannot be kept. */
  void check() {
    Violations violations = new Violations();
    violations.check(
        isMediaType(mediaType),
        "mediaType",
        "must be a media type such as text/html, at most " + MEDIA_TYPE_CHARS_MAX + " characters",
        mediaType);
    receiptType
        .filter(type -> tidied.isEmpty())
        .ifPresent(
            type ->
                violations.check(
                    Characters.fit(type, RECEIPT_TYPE_CHARS_MAX),
                    "receiptType",
                    "must have at most " + RECEIPT_TYPE_CHARS_MAX + " characters",
                    type));
    if (content.length == 0 || content.length > CONTENT_BYTES_MAX) {
      violations.add(Violation.of("content", RULE, content.length));
    }
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }

  @Override
  public String toString() {
    return "SubmitReceipt[ersReference=" + ersReference + ", mediaType=" + mediaType + "]";
  }
}
