package io.merchantloyalty.work;

import java.util.Map;
import java.util.Optional;

/**
 * What a kind of work is told of a piece that it does; as {@link WorkRequest}.
 *
 * @param reference its public name
 */
public record WorkOrder(
    String reference,
    long merchantId,
    long askedById,
    Optional<String> address,
    Optional<String> correlationId,
    Optional<String> subject,
    Map<String, String> parameters) {

  /** A parameter that was given when it was asked for. */
  public String parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).orElseThrow();
  }
}
