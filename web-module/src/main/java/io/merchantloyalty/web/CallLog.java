package io.merchantloyalty.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * The file of calls: one JSON object a line, and nothing else. It is a file of its own, because the
 * format of the server's log belongs to whoever runs the server and differs between servers. The
 * newest lines are in {@code calls.0.log}; ten files of 20 MB take turns.
 */
final class CallLog {

  private static final String NAME = "calls.%g.log";
  private static final int BYTES_MAX = 20_000_000;
  private static final int FILES = 10;

  private static volatile CallLog opened;

  private final FileHandler file;

  private CallLog(FileHandler file) {
    this.file = file;
  }

  /** Begins to write in a directory, which is made if need be. */
  static CallLog open(Path directory) {
    try {
      Files.createDirectories(directory);
      String pattern = directory.toString().replace("%", "%%") + "/" + NAME;
      FileHandler file = new FileHandler(pattern, BYTES_MAX, FILES, true);
      file.setEncoding(StandardCharsets.UTF_8.name());
      file.setFormatter(new Line());
      opened = new CallLog(file);
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException("the log of calls cannot be written in " + directory, e);
    }
  }

  /** Whether somebody reads what {@link #write} is given. */
  static boolean isOpen() {
    return opened != null;
  }

  /**
   * Writes one line; what comes after the log was closed is lost, as the server is about to end.
   */
  static void write(String json) {
    CallLog log = opened;
    if (log != null) {
      log.file.publish(new LogRecord(Level.INFO, json));
    }
  }

  void close() {
    forget();
    file.close();
  }

  private static void forget() {
    opened = null;
  }

  private static final class Line extends Formatter {
    @Override
    public String format(LogRecord record) {
      return record.getMessage() + "\n";
    }
  }
}
