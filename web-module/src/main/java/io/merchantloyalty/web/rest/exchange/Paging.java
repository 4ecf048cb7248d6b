package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.shared.PageRequest;
import java.util.Optional;

/** Reads which page of a list is wanted: query parameters {@code cursor} and {@code limit}. */
public final class Paging {

  /** Longer than any cursor that we give. */
  private static final int CURSOR_CHARS_MAX = 200;

  private Paging() {}

  /** Both texts are null when their parameter is absent. */
  public static PageRequest of(String cursor, String limit) {
    Query query = new Query();
    int size =
        query.number("limit", limit, 1, PageRequest.SIZE_MAX).orElse(PageRequest.SIZE_DEFAULT);
    query.refuse();
    if (cursor != null && cursor.length() > CURSOR_CHARS_MAX) {
      throw PageRequest.unknownCursor();
    }
    return new PageRequest(Optional.ofNullable(cursor), size);
  }
}
