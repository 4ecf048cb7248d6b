package io.merchantloyalty.web;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Puts the correlation id behind the text of every log record of the house that belongs to a
 * request. It sits on the house's root logger and rewrites the record before the server's own
 * handlers print it, so that a request is found whatever log format the server was given. It writes
 * nothing itself; a stack trace stays on the record.
 */
final class TracedLog extends Handler {

  /** Held here: the log manager forgets a logger, and its handlers, that nobody holds. */
  private static final Logger HOUSE = Logger.getLogger("io.merchantloyalty");

  private final SimpleFormatter sentences = new SimpleFormatter();

  static TracedLog installed() {
    TracedLog log = new TracedLog();
    HOUSE.addHandler(log);
    return log;
  }

  void uninstall() {
    HOUSE.removeHandler(this);
  }

  @Override
  public void publish(LogRecord record) {
    CorrelationId.current().ifPresent(id -> rewrite(record, id));
  }

  private void rewrite(LogRecord record, String id) {
    String text = sentences.formatMessage(record) + " [correlation id " + id + "]";
    record.setParameters(null);
    record.setResourceBundle(null);
    record.setMessage(text);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
