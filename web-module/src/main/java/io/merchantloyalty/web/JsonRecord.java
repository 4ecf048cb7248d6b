package io.merchantloyalty.web;

import java.util.logging.Level;
import java.util.logging.LogRecord;

/** A log record that brings JSON members of its own: {@code "status":200,"millis":3}. */
final class JsonRecord extends LogRecord {

  private static final long serialVersionUID = 1L;

  JsonRecord(Level level, String logger, String members) {
    super(level, members);
    setLoggerName(logger);
  }

  String members() {
    return getMessage();
  }
}
