package io.merchantloyalty.web.soap.envelope;

import io.merchantloyalty.shared.ResultCode;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a call came to.
 *
 * @param ersReference the payment's reference, in answers that carry one
 * @param extension writes what this operation says beyond the result, behind it
 */
public record Answer(ResultCode code, Optional<String> ersReference, Consumer<XmlOut> extension) {

  public static Answer of(ResultCode code) {
    return of(code, out -> {});
  }

  public static Answer of(ResultCode code, Consumer<XmlOut> extension) {
    return new Answer(code, Optional.empty(), extension);
  }
}
