package io.merchantloyalty.shared;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * Whether the database takes what is written to it. One whose disk is full, or that somebody has
 * made read-only, refuses writes and goes on answering reads, so only who writes finds out. They
 * note it here, once for the process; whoever watches the disk says when it is over.
 */
public final class Writing {

  /** Until somebody has made room. */
  static final int RETRY_AFTER_SECONDS = 10;

  /**
   * Of MySQL and MariaDB: error on write, disk full (each in two ways), table full, read-only by an
   * option or by its mode.
   */
  private static final Set<Integer> REFUSALS = Set.of(3, 20, 1021, 1026, 1114, 1290, 1836);

  /** What the operating system said, in messages that pass its number on. */
  private static final Pattern NO_SPACE =
      Pattern.compile("(errno:|errcode:|got error) 28\\b", Pattern.CASE_INSENSITIVE);

  private static final AtomicBoolean REFUSED = new AtomicBoolean();

  private Writing() {}

  /** Whether a write was refused, and none has been taken since. */
  public static boolean isRefused() {
    return REFUSED.get();
  }

  /** Somebody's write was refused. */
  public static void refused() {
    REFUSED.set(true);
  }

  /** A write that needs room was taken. */
  public static void taken() {
    REFUSED.set(false);
  }

  /** Whether that is what the failure was. */
  public static boolean isRefusedBy(Throwable e) {
    return Retry.cause(e, c -> c instanceof SQLException sql && isRefusal(sql)).isPresent();
  }

  private static boolean isRefusal(SQLException e) {
    return REFUSALS.contains(e.getErrorCode())
        || NO_SPACE.matcher(String.valueOf(e.getMessage())).find();
  }
}
