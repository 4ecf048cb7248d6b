package io.merchantloyalty.web.rest.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import java.util.Base64;
import java.util.Optional;

/** Reads and writes how lists are paged: {@code ?cursor=…&limit=…}, the cursor being opaque. */
public final class Paging {

  private static final int CURSOR_CHARS_MAX = 400;

  private Paging() {}

  /** Both texts may be null. What is wrong is told together with the rest of the query. */
  public static PageRequest read(Query query, String cursor, String limit) {
    int size =
        query.number("limit", limit, 1, PageRequest.SIZE_MAX).orElse(PageRequest.SIZE_DEFAULT);
    Optional<String> after = Optional.ofNullable(cursor).flatMap(Paging::opened);
    if (cursor != null && after.isEmpty()) {
      query.wrong("cursor", "must be the nextCursor of a page of this list", cursor);
    }
    return new PageRequest(after, size);
  }

  /** For an operation with no other query parameters. */
  public static PageRequest read(String cursor, String limit) {
    Query query = new Query();
    PageRequest page = read(query, cursor, limit);
    query.refuse();
    return page;
  }

  public static Optional<String> nextCursor(Page<?> page) {
    return page.next()
        .map(key -> Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8)));
  }

  private static Optional<String> opened(String cursor) {
    if (cursor.isEmpty() || cursor.length() > CURSOR_CHARS_MAX) {
      return Optional.empty();
    }
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
