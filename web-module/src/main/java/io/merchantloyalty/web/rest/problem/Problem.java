package io.merchantloyalty.web.rest.problem;

import io.merchantloyalty.shared.ResultCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What every refusal over REST looks like: {@code application/problem+json} of RFC 9457, with the
 * result code that registers know from SOAP (spec 03).
 *
 * @param type names the kind of problem; the same for the same {@code resultName} and {@code
 *     reason}
 * @param title the kind of problem in words
 * @param detail this very problem, for a person
 * @param resultCode number of the result code
 * @param resultName name of the result code
 * @param reason the reason, where it says more than the result code: {@code PAYMENT_NOT_COLLECTED}
 *     says that the bill is paid, that this refusal does not collect the payment, and that the
 *     payment is reversed unless the register reads the bill's status
 * @param correlationId finds the request in the server's log
 * @param violations what is wrong with the request, all of it at once; absent when nothing is
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    int resultCode,
    String resultName,
    Optional<String> reason,
    Optional<String> correlationId,
    Optional<List<FieldViolation>> violations) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** A refusal that names no fields. {@code detail}: for a person; no secrets, no internal ids. */
  public static Problem of(
      int status, ResultCode code, String detail, Optional<String> correlationId) {
    return new Problem(
        typeOf(code.name()),
        titleOf(code.name()),
        status,
        detail,
        code.number(),
        code.name(),
        Optional.empty(),
        correlationId,
        Optional.empty());
  }

  static String typeOf(String resultName) {
    return "urn:problem:merchant-loyalty:" + resultName.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String titleOf(String resultName) {
    String words = resultName.toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
