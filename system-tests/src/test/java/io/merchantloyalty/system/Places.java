package io.merchantloyalty.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are on this machine, as the build says. */
public final class Places {

  private Places() {}

  public static Path checkout() {
    return Path.of(System.getProperty("checkout"));
  }

  /** A directory for one server or database, made if it is not there. */
  public static Path work(String name) {
    try {
      return Files.createDirectories(Path.of(System.getProperty("work")).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where pictures of pages go, for people to look at. */
  public static Path screenshots() {
    try {
      return Files.createDirectories(
          Path.of(System.getProperty("work")).resolveSibling("screenshots"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that was not there before. */
  public static Path fresh(String name) {
    return work(name + "-" + System.nanoTime());
  }
}
