package io.merchantloyalty.shared;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * Whether the database accepts writes. A database whose disk is full, or that was made read-only,
 * refuses writes but still answers reads, so only writers notice. They note it here, once for the
 * process. The watch on the disk notes when it is over.
 */
public final class Writing {

  /** How long callers wait before they try again; somebody has to make room first. */
  static final int RETRY_AFTER_SECONDS = 10;

  /**
   * Error codes of MySQL and MariaDB: error on write, disk full (each in two ways), table full,
   * read-only by an option or by the server's mode.
   */
  private static final Set<Integer> REFUSALS = Set.of(3, 20, 1021, 1026, 1114, 1290, 1836);

  /** The operating system's error numbers, in messages that pass them on. */
  private static final Pattern NO_SPACE =
      Pattern.compile("(errno:|errcode:|got error) 28\\b", Pattern.CASE_INSENSITIVE);

  private static final AtomicBoolean REFUSED = new AtomicBoolean();

  private Writing() {}

  /** Whether a write was refused, and none has been accepted since. */
  public static boolean isRefused() {
    return REFUSED.get();
  }

  /** A write was refused. */
  public static void refused() {
    REFUSED.set(true);
  }

  /** A write that needs room was accepted. */
  public static void taken() {
    REFUSED.set(false);
  }

  /** Whether the failure was a refused write. */
  public static boolean isRefusedBy(Throwable e) {
    return Retry.cause(e, c -> c instanceof SQLException sql && isRefusal(sql)).isPresent();
  }

  private static boolean isRefusal(SQLException e) {
    return REFUSALS.contains(e.getErrorCode())
        || NO_SPACE.matcher(String.valueOf(e.getMessage())).find();
  }
}
