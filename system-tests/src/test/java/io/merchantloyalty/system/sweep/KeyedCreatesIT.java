package io.merchantloyalty.system.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the running server that makes something or moves money happens once for its
 * Idempotency-Key (spec 02). Those are all that answer 201, and pay.
 */
class KeyedCreatesIT {

  private static final String KEY = "Idempotency-Key";
  private static final int TWINS = 6;

  /** Told once, or made for whoever asks: no repetition gets the same. */
  private static final List<String> NEVER_TOLD_AGAIN =
      List.of(
          "newPassword", "secret", "linkToken", "token", "refreshToken", "refreshUntil", "device");

  private static final ExecutorService CALLERS = Executors.newFixedThreadPool(TWINS);

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
    CALLERS.shutdownNow();
  }

  @TestFactory
  Stream<DynamicTest> aRepetitionIsAnsweredAndChangesNothing() {
    return each(KeyedCreatesIT::repeat);
  }

  @TestFactory
  Stream<DynamicTest> twinsMakeOneThing() {
    return each(KeyedCreatesIT::twins);
  }

  private static Stream<DynamicTest> each(Consumer<ApiOperation> what) {
    List<ApiOperation> creates =
        rehearsal.operations().stream().filter(KeyedCreatesIT::makesSomething).toList();
    assertThat(creates).hasSizeGreaterThanOrEqualTo(11);
    return creates.stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(operation.toString(), () -> what.accept(operation)));
  }

  private static boolean makesSomething(ApiOperation operation) {
    return operation.description().at("/responses").has("201") || operation.id().equals("pay");
  }

  private static void repeat(ApiOperation operation) {
    assertThat(operation.parameters("header"))
        .as("parameters of " + operation)
        .anyMatch(header -> header.at("/name").asText().equals(KEY));
    Call call = valid(operation).with(KEY, Cast.unique("once-"));
    // a refusal binds no key
    assertThat(call.json("{}").send().status()).isEqualTo(400);
    Call.Reply first = call.send().expectGood();
    DatabaseState before = camera.take();
    Call.Reply again = call.send().expectGood();
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(comparable(again)).isEqualTo(comparable(first));
    List<Call.Reply> others = othersOf(operation, call);
    assertThat(others).anyMatch(reply -> reply.status() == 422);
    // or wrong in itself, or of something that is not there
    assertThat(others).allMatch(reply -> Set.of(400, 404, 422).contains(reply.status()));
    assertThat(camera.take().changedSince(before))
        .allMatch(table -> operation.id().equals("signUp") && ofASignIn(table));
    camera.forgiveGuesses();
  }

  /** A repetition of a sign-up signs in, on a device of its own. */
  private static boolean ofASignIn(String table) {
    return Stream.of("wallet_session:", "wallet_device:", "audit_entry:")
        .anyMatch(table::startsWith);
  }

  private static void twins(ApiOperation operation) {
    Call call = valid(operation).with(KEY, Cast.unique("twins-"));
    List<CompletableFuture<Call.Reply>> sent = new ArrayList<>();
    for (int i = 0; i < TWINS; i++) {
      sent.add(CompletableFuture.supplyAsync(call::send, CALLERS));
    }
    List<Call.Reply> replies = sent.stream().map(CompletableFuture::join).toList();
    assertThat(replies).allMatch(reply -> reply.isGood() || reply.status() == 409);
    Set<JsonNode> answers =
        replies.stream()
            .filter(Call.Reply::isGood)
            .map(KeyedCreatesIT::comparable)
            .collect(Collectors.toSet());
    assertThat(answers).hasSize(1).contains(comparable(call.send().expectGood()));
    camera.forgiveGuesses();
  }

  private static Call valid(ApiOperation operation) {
    Rehearsal.Setting setting = rehearsal.settingFor(operation);
    World world = World.at(setting.scene()).orElseThrow();
    Caller right = rehearsal.right(operation, world, setting);
    return rehearsal.valid(operation, world, right).as(right);
  }

  private static JsonNode comparable(Call.Reply reply) {
    return reply.json() instanceof ObjectNode object
        ? object.deepCopy().without(NEVER_TOLD_AGAIN)
        : reply.json();
  }

  /**
   * The same call with another value in each of its fields in turn; some are wrong in themselves.
   */
  private static List<Call.Reply> othersOf(ApiOperation operation, Call call) {
    ObjectNode body = body(call);
    List<Call.Reply> replies = new ArrayList<>();
    for (Iterator<Map.Entry<String, JsonNode>> fields = body.fields(); fields.hasNext(); ) {
      Map.Entry<String, JsonNode> field = fields.next();
      boolean isSecret = List.of("pin", "password", "activationCode").contains(field.getKey());
      // another number is another shopper, whose key it is not
      boolean isCaller = operation.id().equals("signUp") && field.getKey().equals("msisdn");
      if (!isSecret && !isCaller) {
        ObjectNode other = body.deepCopy();
        changed(other, field.getKey(), field.getValue());
        replies.add(call.json(other).send());
      }
    }
    return replies;
  }

  private static void changed(ObjectNode body, String field, JsonNode value) {
    if (value.isTextual() && value.asText().matches("[0-9]+")) {
      body.put(field, value.asText().substring(1) + "0");
    } else if (value.isTextual()) {
      body.put(field, value.asText() + "x");
    } else if (value.isInt()) {
      body.put(field, value.asInt() + 1);
    } else if (value.isBoolean()) {
      body.put(field, !value.asBoolean());
    } else {
      body.remove(field);
    }
  }

  private static ObjectNode body(Call call) {
    try {
      return (ObjectNode) Call.JSON.readTree(call.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
