package io.merchantloyalty.system.console;

import com.microsoft.playwright.Locator;
import io.merchantloyalty.launcher.EmbeddedDatabase;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Rest;
import io.merchantloyalty.system.ServerProcess;
import io.merchantloyalty.system.TestDatabase;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server and a database that tests of the console break: tables are renamed, the database dies,
 * sign-ins are locked. The server believes that a proxy ends TLS in front of it, and that its name
 * is pay.example.
 */
final class BreakableHouse {

  static final String PASSWORD = "four words by heart";

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private static EmbeddedDatabase database;
  private static ServerProcess server;

  private BreakableHouse() {}

  static synchronized ServerProcess server() {
    if (server == null) {
      database = TestDatabase.start("breakable-db");
      server =
          ServerProcess.on(
              database.login(), "breakable", "--behind-proxy", "-Dloyalty.hosts=pay.example");
    }
    return server;
  }

  static synchronized EmbeddedDatabase database() {
    server();
    return database;
  }

  static URI base() {
    return server().base();
  }

  static Visit visit(String language) {
    return Browser.visit(base().toString(), Screen.DESK, language);
  }

  static Locator messages(Visit visit) {
    return visit.page().locator("#messages");
  }

  /** A user who has chosen the password, made over the API. */
  static String accepted(String role) {
    String userId = "breakable." + COUNTER.incrementAndGet();
    Rest owner = Rest.basic(base(), Principals.MERCHANT);
    String token =
        owner
            .post(
                "/api/merchant/v1/users",
                "{\"userId\":\"%s\",\"name\":\"Viewer\",\"role\":\"%s\"}".formatted(userId, role))
            .expect(201)
            .text("/linkToken");
    owner
        .post(
            "/api/merchant/v1/user-links",
            "{\"linkToken\":\"%s\",\"password\":\"%s\"}".formatted(token, PASSWORD))
        .expect(200);
    return userId;
  }
}
