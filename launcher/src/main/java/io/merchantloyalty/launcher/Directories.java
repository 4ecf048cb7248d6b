package io.merchantloyalty.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What {@link Files} lacks. */
final class Directories {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private Directories() {}

  /** Makes the directory with its parents. */
  static Path make(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw StartFailure.because("cannot write to the directory " + directory, e);
    }
  }

  /** The same, and from now on only the owner sees what is in it. */
  static Path makePrivate(Path directory) {
    make(directory);
    PosixFileAttributeView permissions =
        Files.getFileAttributeView(directory, PosixFileAttributeView.class);
    // a file system without permissions has nothing to set
    if (permissions != null) {
      try {
        permissions.setPermissions(OWNER_ONLY);
      } catch (IOException e) {
        throw StartFailure.because(
            "cannot keep others out of the directory " + directory + ": who owns it?", e);
      }
    }
    return directory;
  }

  /** Deletes the directory and what is in it; follows no links; does not mind its absence. */
  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(directory)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
