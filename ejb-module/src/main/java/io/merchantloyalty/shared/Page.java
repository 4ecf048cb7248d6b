package io.merchantloyalty.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next what {@link PageRequest#after} must be for the part that follows; empty at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page of a query that was asked for one row more than the page has; that row only says that
   * there is more.
   *
   * @param keyOf what names an element in {@link PageRequest#after}
   */
  public static <T> Page<T> of(List<T> oneMore, PageRequest request, Function<T, String> keyOf) {
    if (oneMore.size() <= request.size()) {
      return new Page<>(oneMore, Optional.empty());
    }
    List<T> items = oneMore.subList(0, request.size());
    return new Page<>(items, Optional.of(keyOf.apply(items.get(items.size() - 1))));
  }

  public <R> Page<R> map(Function<T, R> made) {
    return new Page<>(items.stream().map(made).toList(), next);
  }
}
