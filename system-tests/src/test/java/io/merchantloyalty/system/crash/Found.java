package io.merchantloyalty.system.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A bill as it is found after a crash.
 *
 * @param bill as its own till reads it
 * @param payments one entry for each, as {@code "<ersReference> <state>"}
 * @param remembered what its shopper answered, if anything
 */
record Found(JsonNode bill, List<String> payments, Optional<Boolean> remembered) {

  /** How often something happened to it. */
  long count(String... events) {
    List<String> wanted = List.of(events);
    return timeline().stream().filter(step -> wanted.contains(step.at("/event").asText())).count();
  }

  /** Whether that much went back under that reference, once. */
  boolean hasRefund(String ersReference, String amount) {
    return timeline().stream()
            .map(step -> step.at("/detail").asText())
            .filter(detail -> detail.equals(amount + " SEK went back, refund " + ersReference))
            .count()
        == 1;
  }

  /** Whether the timeline has the step that led to this {@code "version.revision"}. */
  boolean reached(String tag) {
    return timeline().stream()
        .anyMatch(
            step ->
                tag.equals(
                    step.at("/versionAfter").asInt() + "." + step.at("/revisionAfter").asInt()));
  }

  boolean is(String status) {
    return bill.at("/status").asText().equals(status);
  }

  String total() {
    return bill.at("/totalAmount/value").asText();
  }

  int rows() {
    return bill.at("/rows").size();
  }

  private List<JsonNode> timeline() {
    return StreamSupport.stream(bill.at("/timeline").spliterator(), false).toList();
  }

  /** What a failed test needs, not the whole bill. */
  @Override
  public String toString() {
    return bill.at("/status").asText()
        + bill.at("/endReason").asText()
        + " of "
        + total()
        + " "
        + timeline().stream().map(step -> step.at("/event").asText()).toList()
        + " "
        + payments
        + " "
        + remembered;
  }
}
