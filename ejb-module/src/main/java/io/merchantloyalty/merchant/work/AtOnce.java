package io.merchantloyalty.merchant.work;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Which files are made in the request that asks for them (spec 05, Long work): small ones, for
 * nobody wants to wait for the progress of an instant. Larger ones are long work.
 */
public final class AtOnce {

  /**
   * Rows of a table, or stickers, that are made in the request. The dearest of them, stickers, take
   * 0.6 to 0.9 ms each on two busy cores, so that a request ends within a quarter of a second (500
   * stickers: 0.3 to 0.4 s; a row of a table takes a twentieth of a sticker: 5,001 nodes 0.15 s,
   * 4,980 tills 0.23 s). It is one number for all, so that people need to know only one.
   */
  public static final int ROWS_MAX = 250;

  private AtOnce() {}

  /** Whether so many rows are made in the request. */
  public static boolean isFew(long rows) {
    return rows <= ROWS_MAX;
  }

  /**
   * All rows when they are few, else empty.
   *
   * @param first reads the first rows, at most as many as it is told: no more than one too many
   */
  public static <T> Optional<List<T>> few(IntFunction<List<T>> first) {
    return Optional.of(first.apply(ROWS_MAX + 1)).filter(rows -> isFew(rows.size()));
  }
}
