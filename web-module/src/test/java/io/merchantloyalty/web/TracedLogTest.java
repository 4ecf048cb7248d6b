package io.merchantloyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TracedLogTest {

  private static final Logger SOME_FEATURE = Logger.getLogger("io.merchantloyalty.some.Feature");

  private final List<String> printed = new ArrayList<>();
  private final Logger root = Logger.getLogger("");
  private final Handler server = new Printer();
  private TracedLog log;

  @BeforeEach
  void start() {
    log = TracedLog.installed();
    root.addHandler(server);
  }

  @AfterEach
  void stop() {
    root.removeHandler(server);
    log.uninstall();
  }

  @Test
  void aLineOfTheHouseHasItsRequestsId() {
    CorrelationId.during(
        Optional.of("id-1"), () -> SOME_FEATURE.log(Level.WARNING, "said \"{0}\"", "x"));
    assertThat(printed).containsExactly("said \"x\" [correlation id id-1]");
  }

  @Test
  void outsideOfRequestsThereIsNoId() {
    SOME_FEATURE.warning("started");
    assertThat(printed).containsExactly("started");
  }

  @Test
  void linesOfOthersAreLeftAlone() {
    CorrelationId.during(
        Optional.of("id-1"), () -> Logger.getLogger("org.somebody").warning("as it was"));
    assertThat(printed).containsExactly("as it was");
  }

  private final class Printer extends Handler {
    @Override
    public void publish(LogRecord record) {
      printed.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
