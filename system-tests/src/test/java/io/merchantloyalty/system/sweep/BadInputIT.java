package io.merchantloyalty.system.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every REST operation of the running server, sent everything that its schema forbids (spec 07).
 * Each answer is a refusal in RFC 9457 that names the field, none is a fault of the server, none is
 * slow, and nothing is written.
 */
class BadInputIT {

  private static final long SEED = 20260301;
  private static final int MANGLED = 40;
  private static final long MILLIS_MAX = 2_000;
  private static final int FAILURES_SHOWN = 25;
  private static final int TEN_MEGABYTES = 10_000_000;

  /** What is refused changes nothing, so one valid request serves all that are made of it. */
  private static final Map<String, Call> VALID = new ConcurrentHashMap<>();

  private static Rehearsal rehearsal;
  private static DatabaseState.Camera camera;

  @BeforeAll
  static void read() throws SQLException {
    rehearsal = Rehearsal.ofAll();
    camera = new DatabaseState.Camera();
  }

  @AfterAll
  static void end() throws SQLException {
    camera.close();
  }

  @TestFactory
  Stream<DynamicTest> aBodyThatItsSchemaForbidsIsRefusedByFieldName() {
    return each(
        operation -> operation.bodyType().filter(Call.JSON_TYPE::equals).isPresent(),
        Attack::bodies);
  }

  @TestFactory
  Stream<DynamicTest> aBodyThatIsNoJsonIsRefused() {
    return each(operation -> operation.bodyType().isPresent(), Attack::wholes);
  }

  @TestFactory
  Stream<DynamicTest> aQueryThatItsSchemaForbidsIsRefusedByName() {
    return each(operation -> !operation.parameters("query").isEmpty(), Attack::queries);
  }

  @TestFactory
  Stream<DynamicTest> aPathToNothingIsRefused() {
    return each(ApiOperation::namesAThing, Attack::paths);
  }

  @TestFactory
  Stream<DynamicTest> headersOfNonsenseAreRefused() {
    return each(operation -> true, Attack::headers);
  }

  /** What is left may happen to be right: it is only never a fault. */
  @TestFactory
  Stream<DynamicTest> mangledBytesAreNeverAFaultOfTheServer() {
    return each(operation -> operation.bodyType().isPresent(), Attack::mangled);
  }

  private static Stream<DynamicTest> each(Predicate<ApiOperation> which, Consumer<Attack> attack) {
    return rehearsal.operations().stream()
        .filter(which)
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.toString(), () -> new Attack(operation).run(attack)));
  }

  /** All that is sent to one operation by the one who may call it. */
  private static final class Attack {

    private final ApiOperation operation;
    private final Call valid;
    private final List<String> failures = new ArrayList<>();
    private boolean mayChange;

    Attack(ApiOperation operation) {
      this.operation = operation;
      this.valid = VALID.computeIfAbsent(operation.id(), id -> valid(operation));
    }

    private static Call valid(ApiOperation operation) {
      Rehearsal.Setting setting = rehearsal.settingFor(operation);
      World world = World.at(setting.scene()).orElseThrow();
      Caller right = rehearsal.right(operation, world, setting);
      return rehearsal.valid(operation, world, right).as(right);
    }

    void run(Consumer<Attack> attack) {
      DatabaseState before = camera.take();
      attack.accept(this);
      assertThat(failures.stream().limit(FAILURES_SHOWN))
          .as(failures.size() + " bad answers, seed " + SEED)
          .isEmpty();
      Set<String> changed = mayChange ? Set.of() : camera.take().changedSince(before);
      if (!changed.isEmpty()) {
        // what a timer of the server did meanwhile does not happen again
        DatabaseState again = camera.take();
        attack.accept(this);
        changed = camera.take().changedSince(again);
      }
      assertThat(changed).as("changed by requests that were refused").isEmpty();
      camera.forgiveGuesses();
    }

    void bodies() {
      for (BadBody bad : BadBodies.of(operation, json())) {
        Call.Reply reply = refused(bad.toString(), valid.json(bad.text()), Set.of(400));
        bad.pointer()
            .filter(pointer -> reply.status() == 400)
            .ifPresent(pointer -> named(bad.toString(), "pointer", pointer, reply));
      }
    }

    void wholes() {
      boolean json = operation.bodyType().filter(Call.JSON_TYPE::equals).isPresent();
      Map<String, byte[]> wholes = new TreeMap<>();
      String body = new String(valid.body(), StandardCharsets.UTF_8);
      for (String text :
          List.of(" ", "null", "[]", "7", "\"x\"", "{", "{\"a\"", "]", "{}{}", "<a/>", "{'a':1}")) {
        wholes.put("the body " + text, text.getBytes(StandardCharsets.UTF_8));
      }
      wholes.put(
          "the body cut short",
          body.substring(0, body.length() / 2).getBytes(StandardCharsets.UTF_8));
      wholes.put("bytes that are no UTF-8", new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'});
      wholes.put("UTF-16", body.getBytes(StandardCharsets.UTF_16));
      wholes.put("a deep list", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
      wholes.put("a deep object", "{\"a\":".repeat(50_000).getBytes(StandardCharsets.UTF_8));
      wholes.put(
          "a deep unknown field",
          ("{\"notAField\":" + "[".repeat(900) + "]".repeat(900) + "}")
              .getBytes(StandardCharsets.UTF_8));
      if (json) {
        // after the end of a multipart body anything may stand (RFC 2046)
        wholes.put("a second value", (body + "1").getBytes(StandardCharsets.UTF_8));
        String first = json().fieldNames().next();
        String twice = "{\"" + first + "\":" + json().get(first) + "," + body.substring(1);
        wholes.put("a field twice", twice.getBytes(StandardCharsets.UTF_8));
      }
      wholes.forEach((what, bytes) -> refused(what, valid.body(bytes), Set.of(400, 413)));
      refused("no body", valid.body(new byte[0]), Set.of(400, 415));
      refused("nothing at all", valid.body(new byte[0]).without("Content-Type"), Set.of(400, 415));
      byte[] tooLong =
          ("{\"notAField\":\"" + "x".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
      // a form is looked at first, and this is none
      refused("two megabytes", valid.body(tooLong), json ? Set.of(413) : Set.of(400, 413));
      HugeBody.Answer huge =
          HugeBody.send(valid.body(new byte[0]), "x".repeat(1000), TEN_MEGABYTES, true);
      if (huge.status() != 413 || huge.millis() > MILLIS_MAX) {
        failures.add("ten megabytes: " + huge);
      }
      for (String type :
          List.of(
              "text/plain",
              "application/xml",
              "text/html",
              "application/x-www-form-urlencoded",
              "application/json; charset=utf-16",
              "*/*",
              "nonsense",
              "a/b/c",
              ";")) {
        refused("Content-Type " + type, valid.with("Content-Type", type), Set.of(400, 415));
      }
      refused("no Content-Type", valid.without("Content-Type"), Set.of(400, 415));
    }

    void queries() {
      for (JsonNode parameter : operation.parameters("query")) {
        String name = parameter.at("/name").asText();
        JsonNode schema = operation.resolved(parameter.at("/schema"));
        for (String value : valuesAgainst(schema)) {
          String what = name + "=" + value.substring(0, Math.min(40, value.length()));
          String target = valid.target();
          String asked = target + (target.contains("?") ? "&" : "?") + name + "=" + value;
          Call.Reply reply = refused(what, valid.to(asked), Set.of(400, 404, 414));
          if (reply.status() == 400 && value.length() < 1000 && isReadable(value)) {
            named(what, "parameter", name, reply);
          }
        }
      }
    }

    /** Whether the server's own parser of addresses lets it through to us. */
    private static boolean isReadable(String encoded) {
      return !encoded.contains("%0") && !encoded.contains("%ff");
    }

    private static List<String> valuesAgainst(JsonNode schema) {
      List<String> values = new ArrayList<>();
      if (schema.at("/type").asText().equals("integer")) {
        values.addAll(
            List.of(
                "abc",
                "-1",
                "1.5",
                "1e3",
                "99999999999999999999",
                "",
                "%201",
                "%00",
                "%ff",
                "1%2C2"));
        if (schema.has("maximum")) {
          values.add(String.valueOf(schema.get("maximum").asLong() + 1));
        }
      } else {
        if (schema.has("maxLength")) {
          values.add("x".repeat(schema.get("maxLength").asInt() + 1));
        }
        if (!schema.has("maxLength") && !schema.has("enum") && !schema.has("pattern")) {
          return values;
        }
        if (schema.has("enum") || schema.has("pattern") || schema.has("format")) {
          values.addAll(List.of("%25nonsense%25", "%F0%9F%98%80"));
        }
      }
      values.add("1".repeat(6_000));
      return values;
    }

    void paths() {
      String template = operation.path();
      for (String value :
          List.of(
              "-1",
              "000",
              "9".repeat(25),
              "9".repeat(300),
              "abc",
              "%20",
              "%27%20or%201=1%20--",
              "%3Cscript%3E",
              "%F0%9F%98%80",
              "..%2F..%2Fetc",
              "%252e%252e",
              "%00",
              "%ff")) {
        String target = template.replaceAll("\\{[^}]+}", value.replace("$", "\\$"));
        refused("the path " + target, valid.to(target), Set.of(400, 404));
      }
    }

    void headers() {
      for (JsonNode header : operation.parameters("header")) {
        String name = header.at("/name").asText();
        if (!header.at("/required").asBoolean()) {
          continue;
        }
        refused("no " + name, valid.without(name), Set.of(400, 428));
        for (String value : List.of("x", "\"", "\"x\"", "1".repeat(3000), "\"1.1\", \"1.2\"")) {
          refused(name + ": " + value, valid.with(name, value), Set.of(400, 412));
        }
      }
      refused("Accept", valid.with("Accept", "application/x-unknown"), Set.of(406));
      refused("Accept of nonsense", valid.with("Accept", "nonsense"), Set.of(400, 406));
    }

    void mangled() {
      mayChange = true;
      VALID.remove(operation.id());
      Random random = new Random(SEED + operation.id().hashCode());
      for (int i = 0; i < MANGLED; i++) {
        byte[] bytes = mangledBytes(valid.body().clone(), random);
        Call.Reply reply = valid.body(bytes).send();
        if (!reply.isGood()) {
          check("mangled " + new String(bytes, StandardCharsets.UTF_8), reply);
        }
        if (reply.status() == 401) {
          camera.forgiveGuesses();
        }
      }
    }

    private static byte[] mangledBytes(byte[] bytes, Random random) {
      for (int change = 0; change <= random.nextInt(3); change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      return bytes;
    }

    private JsonNode json() {
      try {
        return Call.JSON.readTree(valid.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Call.Reply refused(String what, Call call, Set<Integer> statuses) {
      Call.Reply reply = call.send();
      check(what, reply);
      if (!statuses.contains(reply.status())) {
        failures.add(what + ": not " + statuses + " but " + reply);
      }
      return reply;
    }

    /** What holds for every refusal. */
    private void check(String what, Call.Reply reply) {
      if (reply.status() == 400 && reply.text().isEmpty()) {
        return; // the server's own parser of addresses, before anything of ours
      }
      if (reply.status() >= 500 || !reply.contentType().startsWith("application/problem+json")) {
        failures.add(what + ": no refusal: " + reply.contentType() + " " + reply);
      }
      Leaks.in(reply.text())
          .ifPresent(leak -> failures.add(what + ": tells " + leak + ": " + reply));
      if (reply.millis() > MILLIS_MAX) {
        failures.add(what + ": took " + reply.millis() + " ms");
      }
    }

    private void named(String what, String kind, String name, Call.Reply reply) {
      for (JsonNode violation : reply.json().at("/violations")) {
        String found = violation.at("/" + kind).asText();
        if (found.equals(name) && !violation.at("/rule").asText().isEmpty()) {
          return;
        }
      }
      failures.add(what + ": " + name + " is not named: " + reply);
    }
  }
}
