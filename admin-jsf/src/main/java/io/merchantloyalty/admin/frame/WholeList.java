package io.merchantloyalty.admin.frame;

import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A list that is short enough to be read whole, and then shown page by page: it can be sorted by
 * anything, and its end is known. The rows are those that were read until they are to be read
 * again: a click names its row by the place in the list, and what a colleague has made meanwhile
 * would move all others.
 */
public final class WholeList<T> implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Reads all rows, narrowed and sorted as they are to be shown. */
  @FunctionalInterface
  public interface Reader<T> extends Supplier<List<T>>, Serializable {}

  private final int rows;
  private final Reader<T> reader;

  /** Index of the first row that is shown. */
  private int begin;

  private transient List<T> all;

  /**
   * Begins on the first page.
   *
   * @param rows of each page
   */
  public WholeList(int rows, Reader<T> reader) {
    this.rows = rows;
    this.reader = reader;
  }

  /** Everything that a list of pages has. */
  public static <T> List<T> of(Function<PageRequest, Page<T>> list) {
    List<T> found = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<T> page = list.apply(new PageRequest(after, PageRequest.SIZE_MAX));
      found.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return found;
  }

  public List<T> all() {
    if (all == null) {
      all = reader.get();
    }
    return all;
  }

  /** Those of the page that is shown. */
  public List<T> getRows() {
    int from = from();
    return all().subList(from, Math.min(from + rows, all().size()));
  }

  /** To the page after; stays on the last. */
  public void next() {
    if (!isLastPage()) {
      begin = from() + rows;
    }
  }

  /** To the page before; stays on the first. */
  public void previous() {
    begin = Math.max(0, from() - rows);
  }

  /** To the first page, of what may be another list. */
  public void restart() {
    begin = 0;
    all = null;
  }

  /** The rows are read again: something may have changed. */
  public void forget() {
    all = null;
  }

  /** A list that has become shorter ends with what is its last page now. */
  private int from() {
    int last = all().isEmpty() ? 0 : (all().size() - 1) / rows * rows;
    return Math.min(begin, last);
  }

  public int getTotal() {
    return all().size();
  }

  /** Counted from 1. */
  public int getFirst() {
    return from() + 1;
  }

  public int getLast() {
    return from() + getRows().size();
  }

  public boolean isFirstPage() {
    return from() == 0;
  }

  public boolean isLastPage() {
    return from() + rows >= all().size();
  }
}
