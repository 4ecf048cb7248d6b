package io.merchantloyalty.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.merchantloyalty.security.Identity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each call is one line, which a machine reads. */
class AccessLogTest {

  @TempDir Path directory;

  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private CallLog log;

  @BeforeEach
  void start() {
    log = CallLog.open(directory.resolve("100% new"));
    when(request.getMethod()).thenReturn("GET");
    when(request.getRequestURI()).thenReturn("/api/pos/v1/invoices/4711");
    when(request.getRemoteAddr()).thenReturn("192.0.2.1");
    when(response.getStatus()).thenReturn(404);
  }

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  void anOperationIsToldByItsTemplateWithWhoCalledFromWhere() throws Exception {
    when(request.getAttribute(AccessLog.ROUTE)).thenReturn("/api/pos/v1/invoices/{reference}");
    CorrelationId.during(
        Optional.of("id-1"),
        () ->
            AccessLog.write(request, response, System.nanoTime(), new Identity("TERMINAL", "t1")));
    JsonNode line = onlyLine();
    assertThat(line.get("method").asText()).isEqualTo("GET");
    assertThat(line.get("route").asText()).isEqualTo("/api/pos/v1/invoices/{reference}");
    assertThat(line.has("path")).isFalse();
    assertThat(line.get("status").asInt()).isEqualTo(404);
    assertThat(line.get("millis").asInt()).isNotNegative();
    assertThat(line.get("principal").asText()).isEqualTo("TERMINAL");
    assertThat(line.get("principalId").asText()).isEqualTo("t1");
    assertThat(line.get("correlationId").asText()).isEqualTo("id-1");
    assertThat(line.get("address").asText()).isEqualTo("192.0.2.1");
  }

  @Test
  void whatIsNoOperationIsToldByItsPath() throws Exception {
    when(request.getRequestURI()).thenReturn("/no\nsuch" + "x".repeat(5_000));
    AccessLog.write(request, response, System.nanoTime(), null);
    JsonNode line = onlyLine();
    assertThat(line.get("path").asText()).startsWith("/no\nsuch").hasSize(200);
    assertThat(line.has("principal")).isFalse();
  }

  @Test
  void whatTheFrontDoorRefusesHasALineToo() throws Exception {
    AccessLog.writeTurnedAway("POST", "/api", 401, "192.0.2.2");
    assertThat(onlyLine().get("turnedAway").asBoolean()).isTrue();
    assertThat(onlyLine().get("address").asText()).isEqualTo("192.0.2.2");
  }

  @Test
  void aCallOfTheServerItselfHasNone() throws Exception {
    when(request.getAttribute(AccessLog.UNTOLD)).thenReturn(true);
    AccessLog.write(request, response, System.nanoTime(), null);
    assertThat(lines()).isEmpty();
  }

  @Test
  void afterTheLogIsClosedNothingIsWrittenAndNothingFails() throws Exception {
    log.close();
    AccessLog.write(request, response, System.nanoTime(), null);
    assertThat(lines()).isEmpty();
  }

  private JsonNode onlyLine() throws Exception {
    assertThat(lines()).hasSize(1);
    return new ObjectMapper().readTree(lines().get(0));
  }

  private List<String> lines() throws Exception {
    return Files.readAllLines(directory.resolve("100% new/calls.0.log"));
  }
}
