package io.merchantloyalty.system;

import io.merchantloyalty.launcher.DatabaseLogin;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * A house that keeps running, so that one class can be run again and again without a start of the
 * server: {@code ./verify --house} in one window, {@code ./verify --only ClassIT} in another. It is
 * not part of any other run.
 */
class StandingHouse {

  private static final Path FILE =
      Path.of(System.getProperty("work")).resolveSibling("standing-house.properties");

  @Test
  void standsUntilItIsInterrupted() throws IOException, InterruptedException {
    Files.deleteIfExists(FILE);
    Properties where = new Properties();
    where.setProperty("base", House.base().toString());
    where.setProperty("url", House.login().url());
    where.setProperty("user", House.login().user());
    where.setProperty("superuser", House.superuser().user());
    where.setProperty("password", House.login().password());
    try (Writer file = Files.newBufferedWriter(FILE)) {
      where.store(file, "the server that tests may use instead of one of their own");
    }
    FILE.toFile().deleteOnExit();
    System.out.println("the house stands at " + House.base() + "; Ctrl-C ends it");
    new CountDownLatch(1).await();
  }

  static boolean isUsed() {
    return Boolean.getBoolean("house.standing");
  }

  /**
   * @throws AssertionError when tests run against a standing house
   */
  static void refuse() {
    if (isUsed()) {
      throw new AssertionError("this test needs a server process of its own: end the house first");
    }
  }

  static URI base() {
    return URI.create(read().getProperty("base"));
  }

  static DatabaseLogin login() {
    return login("user");
  }

  static DatabaseLogin superuser() {
    return login("superuser");
  }

  private static DatabaseLogin login(String user) {
    Properties where = read();
    return new DatabaseLogin(
        where.getProperty("url"), where.getProperty(user), where.getProperty("password"));
  }

  private static Properties read() {
    Properties where = new Properties();
    try (Reader file = Files.newBufferedReader(FILE)) {
      where.load(file);
      return where;
    } catch (IOException e) {
      throw new UncheckedIOException("no house stands: start one with ./verify --house", e);
    }
  }
}
