package io.merchantloyalty.web.door;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides from the head of a request what its body may take. */
final class Allowances {

  private static final Pattern BOUNDARY =
      Pattern.compile(
          ";\\s*boundary\\s*=\\s*(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))",
          Pattern.CASE_INSENSITIVE);

  private Allowances() {}

  static Body.Allowance of(HeadRule.Head head, DoorLimits limits) {
    if (!head.isMultipart()) {
      return new Body.Allowance(
          limits.bodyBytesMax(),
          limits.bodyTime(),
          limits.uploadTime(),
          limits.bytesPerSecondMin(),
          0,
          Optional.empty());
    }
    int most = head.path().startsWith("/api/") ? limits.partsMax() : limits.pagePartsMax();
    return new Body.Allowance(
        limits.uploadBytesMax(),
        limits.uploadTime(),
        limits.uploadTime(),
        limits.bytesPerSecondMin(),
        most,
        boundary(head).map(PartCount::new));
  }

  private static Optional<String> boundary(HeadRule.Head head) {
    Matcher boundary = BOUNDARY.matcher(head.value("Content-Type").orElse(""));
    return boundary.find()
        ? Optional.of(boundary.group(1) == null ? boundary.group(2) : boundary.group(1))
        : Optional.empty();
  }
}
