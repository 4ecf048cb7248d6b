package io.merchantloyalty.media;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pictures that others test their decoders with: PngSuite with a text beside each file that has its
 * pixels as numbers, and JPEGs of every kind with a PNG of the same picture. Debian's package
 * golang-src has both; {@code ./verify} installs it.
 */
final class SamplePictures {

  private static final String PLACE = "src/image";

  private SamplePictures() {}

  /** The files of a folder that end so, in order; the test is skipped where there are none. */
  static List<Path> in(String folder, String ending) {
    try (Stream<Path> packages = Files.list(Path.of("/usr/share"))) {
      Path found =
          packages
              .filter(path -> path.getFileName().toString().startsWith("go-"))
              .map(path -> path.resolve(PLACE).resolve(folder))
              .filter(Files::isDirectory)
              .sorted()
              .findFirst()
              .orElse(null);
      assumeTrue(found != null, "Debian's package golang-src has the samples");
      try (Stream<Path> files = Files.list(found)) {
        return files.filter(path -> path.toString().endsWith(ending)).sorted().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
