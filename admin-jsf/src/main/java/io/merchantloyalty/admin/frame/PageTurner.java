package io.merchantloyalty.admin.frame;

import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;

/**
 * Leafs through a list that knows cursors only: keeps where each page that was turned to begins,
 * and the page that is shown, until it is to be read again.
 */
public class PageTurner<T> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int rows;

  /** The last one is shown; empty: the first page of the list. */
  private final Deque<String> begins = new ArrayDeque<>();

  private transient Page<T> shown;

  /**
   * Begins on the first page.
   *
   * @param rows of each page, 1 to {@link PageRequest#SIZE_MAX}
   */
  public PageTurner(int rows) {
    this.rows = rows;
  }

  /** The page that is shown; {@code read} is asked for it when it is not known. */
  public Page<T> page(Function<PageRequest, Page<T>> read) {
    if (shown == null) {
      shown = read.apply(new PageRequest(Optional.ofNullable(begins.peekLast()), rows));
    }
    return shown;
  }

  /** To the page after that one; stays there when it is the last. */
  public void forth(Page<T> from) {
    from.next().ifPresent(begins::addLast);
    shown = null;
  }

  /** To the page before; stays on the first. */
  public void back() {
    begins.pollLast();
    shown = null;
  }

  /** To the first page, of what may be another list. */
  public void restart() {
    begins.clear();
    shown = null;
  }

  /** The page is read again: something on it may have changed. */
  public void forget() {
    shown = null;
  }

  public boolean isFirst() {
    return begins.isEmpty();
  }

  /** How many rows are on the pages before. */
  public long rowsBefore() {
    return begins.size() * (long) rows;
  }
}
