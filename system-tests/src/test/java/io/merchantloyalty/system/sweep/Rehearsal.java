package io.merchantloyalty.system.sweep;

import io.merchantloyalty.system.Principals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds out how each operation is made to succeed: the scene that it needs and the one who may call
 * it. An operation for which nothing helps fails with its name and all that was tried.
 */
final class Rehearsal {

  private static Rehearsal all;

  private final List<ApiOperation> operations = ApiOperation.all();
  private final Requests requests = new Requests(operations);
  private final Caller owner = Caller.basic("the merchant's owner", Principals.MERCHANT);
  private final Caller operator = Cast.operator();
  private final Map<String, Setting> settings = new ConcurrentHashMap<>();

  private Rehearsal() {}

  /** What each operation needs is found out once. */
  static synchronized Rehearsal ofAll() {
    if (all == null) {
      all = new Rehearsal();
    }
    return all;
  }

  /** {@code callerIndex}: which of those who may. */
  record Setting(Scene scene, int callerIndex) {}

  List<ApiOperation> operations() {
    return operations;
  }

  Setting settingFor(ApiOperation operation) {
    return settings.computeIfAbsent(operation.id(), id -> rehearsed(operation));
  }

  Caller right(ApiOperation operation, World world, Setting setting) {
    return rights(operation, world).get(setting.callerIndex());
  }

  Call valid(ApiOperation operation, World world, Caller caller) {
    return requests.valid(operation, world, caller);
  }

  private Setting rehearsed(ApiOperation operation) {
    List<String> tried = new ArrayList<>();
    for (Scene scene : Scene.of(operation)) {
      Optional<World> world = World.at(scene);
      if (world.isEmpty()) {
        continue;
      }
      List<Caller> rights = rights(operation, world.get());
      for (int i = 0; i < rights.size(); i++) {
        try {
          Call call = valid(operation, world.get(), rights.get(i)).as(rights.get(i));
          Call.Reply reply = call.send();
          if (reply.isGranted()) {
            return new Setting(scene, i);
          }
          tried.add(scene + ", " + call + ": " + reply);
        } catch (AssertionError e) {
          tried.add(scene + ": " + e.getMessage());
        }
      }
    }
    throw new AssertionError(
        operation
            + ": no way to make this succeed was found; teach World or Scene what it needs:\n"
            + String.join("\n", tried));
  }

  private List<Caller> rights(ApiOperation operation, World world) {
    if (operation.isForEverybody()) {
      return List.of(Caller.NOBODY);
    }
    return operation.principals().stream().map(kind -> right(kind, operation, world)).toList();
  }

  private Caller right(String kind, ApiOperation operation, World world) {
    return switch (kind) {
      case "TERMINAL" ->
          operation.wantsPassword() ? Caller.basic("the till", world.till()) : world.tillToken();
      case "MERCHANT_USER" -> owner;
      case "WALLET_USER" -> world.shopperToken();
      case "OPERATOR" -> operator;
      default -> throw new AssertionError("a new kind of principal: " + kind);
    };
  }
}
