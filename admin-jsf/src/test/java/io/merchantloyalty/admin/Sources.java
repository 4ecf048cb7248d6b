package io.merchantloyalty.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Pages, beans and the business tier as they are written, for tests of what stands in them. */
public final class Sources {

  public static final Path BUSINESS = Path.of("../ejb-module/src/main/java/io/merchantloyalty");

  private Sources() {}

  /** All files below a folder. */
  public static Stream<Path> below(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> found = files.filter(Files::isRegularFile).toList();
      return found.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All Java files below a folder. */
  public static Stream<Path> javaBelow(Path root) {
    return below(root).filter(file -> file.toString().endsWith(".java"));
  }

  /** All pages of the console and the tags that they are made of. */
  public static List<String> pages() {
    return below(Path.of("src/main/resources/META-INF"))
        .filter(file -> file.toString().endsWith(".xhtml"))
        .map(Sources::text)
        .toList();
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
