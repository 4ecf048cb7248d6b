package io.merchantloyalty.shared;

import java.util.Optional;
import java.util.Set;

/**
 * Which state of a thing the caller saw before asking for a change of it, so that two people never
 * overwrite each other's work. The texts are opaque, as they were read with the thing.
 *
 * @param texts the states that the change was made for, one of which must match; absent: any state
 */
public record SeenTag(Optional<Set<String>> texts) {

  /** One state, as every caller has it who has read the thing. */
  public SeenTag(String text) {
    this(Optional.of(Set.of(text)));
  }

  /** Any state: the caller asked for no comparison. */
  public static SeenTag any() {
    return new SeenTag(Optional.empty());
  }

  /** One of several states. */
  public static SeenTag oneOf(Set<String> texts) {
    return new SeenTag(Optional.of(Set.copyOf(texts)));
  }

  /**
   * Refuses a change that was made for another state than there is.
   *
   * @param current the tag of the thing as it is now, locked
   * @throws DomainException REJECTED_BUSINESS_LOGIC with {@link Details.Changed}
   */
  public void mustBe(String current) {
    if (texts.isPresent() && !texts.get().contains(current)) {
      throw new DomainException(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          "someone has changed it since you read it: read it again, then decide",
          new Details.Changed(current));
    }
  }
}
