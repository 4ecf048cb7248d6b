package io.merchantloyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

class StructuredLogTest {

  private static final Logger SOME_FEATURE = Logger.getLogger("io.merchantloyalty.some.Feature");

  private final List<String> printed = new ArrayList<>();
  private final Logger root = Logger.getLogger("");
  private final Handler server = new Printer();
  private StructuredLog log;

  @BeforeEach
  void start() {
    log = StructuredLog.installed();
    root.addHandler(server);
  }

  @AfterEach
  void stop() {
    root.removeHandler(server);
    log.uninstall();
  }

  @Test
  void aLineOfTheHouseIsJsonWithItsRequestsId() throws Exception {
    CorrelationId.during(
        Optional.of("id-1"), () -> SOME_FEATURE.log(Level.WARNING, "said \"{0}\"\nand more", "x"));
    JsonNode line = onlyLine();
    assertThat(line.get("correlationId").asText()).isEqualTo("id-1");
    assertThat(line.get("level").asText()).isEqualTo("WARNING");
    assertThat(line.get("logger").asText()).isEqualTo("io.merchantloyalty.some.Feature");
    assertThat(line.get("message").asText()).isEqualTo("said \"x\"\nand more");
    assertThat(printed.get(0)).doesNotContain("\n");
  }

  @Test
  void outsideOfRequestsThereIsNoId() throws Exception {
    SOME_FEATURE.warning("started");
    assertThat(onlyLine().has("correlationId")).isFalse();
  }

  @Test
  void aRecordsOwnMembersStandBesideTheCommonOnes() throws Exception {
    SOME_FEATURE.log(new JsonRecord(Level.WARNING, SOME_FEATURE.getName(), "\"status\":200"));
    assertThat(onlyLine().get("status").asInt()).isEqualTo(200);
    assertThat(onlyLine().has("message")).isFalse();
  }

  @Test
  void linesOfOthersAreLeftAlone() {
    Logger.getLogger("org.somebody").warning("as it was");
    assertThat(printed).containsExactly("as it was");
  }

  private JsonNode onlyLine() throws Exception {
    assertThat(printed).hasSize(1);
    return new ObjectMapper().readTree(printed.get(0));
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
