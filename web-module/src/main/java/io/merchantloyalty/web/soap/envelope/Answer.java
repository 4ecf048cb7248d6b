package io.merchantloyalty.web.soap.envelope;

import io.merchantloyalty.shared.ResultCode;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a call came to.
 *
 * @param ersReference the payment's reference, in answers that carry one
 * @param reason what is said behind the code's name, where the name alone does not help
 * @param extension writes what this operation says beyond the result, behind it
 */
public record Answer(
    ResultCode code,
    Optional<String> ersReference,
    Optional<String> reason,
    Consumer<XmlOut> extension) {

  /** Says nothing beyond the code and the payment's reference. */
  public static Answer ofPayment(String ersReference) {
    return new Answer(ResultCode.SUCCESS, Optional.of(ersReference), Optional.empty(), out -> {});
  }

  public static Answer refused(ResultCode code, String reason) {
    return new Answer(code, Optional.empty(), Optional.of(reason), out -> {});
  }

  public static Answer of(ResultCode code) {
    return of(code, out -> {});
  }

  public static Answer of(ResultCode code, Consumer<XmlOut> extension) {
    return new Answer(code, Optional.empty(), Optional.empty(), extension);
  }
}
