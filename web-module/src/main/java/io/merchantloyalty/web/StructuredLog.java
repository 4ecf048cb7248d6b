package io.merchantloyalty.web;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Turns the text of every log record of the house into one JSON object with time, level, logger,
 * correlation id and message. It sits on the house's root logger and rewrites the record before the
 * server's own handlers print it, so that the lines can be read by machines whatever log format the
 * server was given. It writes nothing itself; a stack trace stays on the record.
 */
final class StructuredLog extends Handler {

  /** Held here: the log manager forgets a logger, and its handlers, that nobody holds. */
  private static final Logger HOUSE = Logger.getLogger("io.merchantloyalty");

  private final SimpleFormatter sentences = new SimpleFormatter();

  static StructuredLog installed() {
    StructuredLog log = new StructuredLog();
    HOUSE.addHandler(log);
    return log;
  }

  void uninstall() {
    HOUSE.removeHandler(this);
  }

  @Override
  public void publish(LogRecord record) {
    String json = json(record);
    record.setParameters(null);
    record.setResourceBundle(null);
    record.setMessage(json);
  }

  private String json(LogRecord record) {
    StringBuilder out = new StringBuilder(160);
    out.append("{\"time\":\"").append(record.getInstant());
    out.append("\",\"level\":\"").append(record.getLevel().getName()).append("\",\"logger\":");
    JsonText.quote(out, String.valueOf(record.getLoggerName()));
    CorrelationId.current().ifPresent(id -> JsonText.quote(out.append(",\"correlationId\":"), id));
    if (record instanceof JsonRecord ready) {
      out.append(',').append(ready.members());
    } else {
      JsonText.quote(out.append(",\"message\":"), String.valueOf(sentences.formatMessage(record)));
    }
    return out.append('}').toString();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
