package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.InvoiceTag;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.exchange.EntityTags;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code If-Match: "version.revision"}: which state of a bill an update was made for. */
final class IfMatch {

  private static final Pattern TAG = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,9})");

  private IfMatch() {}

  /**
   * The states that the update was made for; one must match. There are none when no tag is a bill's
   * tag. They are absent for a star, which matches any version.
   *
   * @param header may be null
   * @throws RequestRefused 428 when missing, 400 when it is not a valid If-Match
   */
  static Optional<Set<InvoiceTag>> read(String header) {
    EntityTags tags = EntityTags.read(header, ResultCode.INVALID_INVOICE_DATA, "an update");
    return tags.any()
        ? Optional.empty()
        : Optional.of(
            tags.texts().stream()
                .map(TAG::matcher)
                .filter(Matcher::matches)
                .map(IfMatch::tag)
                .collect(Collectors.toUnmodifiableSet()));
  }

  private static InvoiceTag tag(Matcher tag) {
    return new InvoiceTag(Integer.parseInt(tag.group(1)), Integer.parseInt(tag.group(2)));
  }
}
