package io.merchantloyalty.work;

import java.util.Map;
import java.util.Optional;

/**
 * Somebody asks for long work. Who may ask is the business of the feature that does it.
 *
 * @param merchantId the tenant that the work and all that it shows belong to; internal id
 * @param askedById internal id of the merchant's user
 * @param address where the call came from; empty when nobody knows
 * @param correlationId of the call
 * @param kind {@link WorkKind#name}
 * @param subject what it is about, as people name it: a token id, a node; shown in lists
 * @param parameters for the kind alone
 * @param input a file to be read; kept until the work ends
 * @param checkFirst whether it is checked, and then waits for {@link Works#confirm}
 */
public record WorkRequest(
    long merchantId,
    long askedById,
    Optional<String> address,
    Optional<String> correlationId,
    String kind,
    Optional<String> subject,
    Map<String, String> parameters,
    Optional<WorkFile> input,
    boolean checkFirst) {

  public WorkRequest {
    parameters = Map.copyOf(parameters);
  }
}
