package io.merchantloyalty.shared;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param after {@link Page#next} of the part before; empty: from the beginning
 * @param size at most so many elements, 1 to {@link #SIZE_MAX}
 */
public record PageRequest(Optional<String> after, int size) {

  public static final int SIZE_MAX = 200;
  public static final int SIZE_DEFAULT = 50;

  public PageRequest {
    if (size < 1 || size > SIZE_MAX) {
      throw new IllegalArgumentException("a page has 1 to " + SIZE_MAX + " elements: " + size);
    }
  }

  public static PageRequest first() {
    return new PageRequest(Optional.empty(), SIZE_DEFAULT);
  }

  /** How many rows a query is asked for: one more tells that there is another page. */
  public int rows() {
    return size + 1;
  }

  /** Refuses a cursor that no page of this list has given. */
  public static DomainException unknownCursor() {
    return DomainException.violated(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        new Violation("cursor", "must be the nextCursor of a page of this list", Optional.empty()));
  }
}
