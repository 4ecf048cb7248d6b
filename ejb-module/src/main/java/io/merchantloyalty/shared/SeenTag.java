package io.merchantloyalty.shared;

/**
 * Which state of a thing the caller saw before asking for a change of it, so that two people never
 * overwrite each other's work. The text is opaque: it came with the thing.
 */
public record SeenTag(String text) {

  /**
   * Refuses a change that was made for another state than there is.
   *
   * @param current the tag of the thing as it is now, locked
   * @throws DomainException REJECTED_BUSINESS_LOGIC with {@link Details.Changed}
   */
  public void mustBe(String current) {
    if (!text.equals(current)) {
      throw new DomainException(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          "someone has changed it since you read it: read it again, then decide",
          new Details.Changed(current));
    }
  }
}
