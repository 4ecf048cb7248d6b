package io.merchantloyalty.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory for everything that survives a restart, and for what one start needs for itself.
 * Only the owner can look into the directories in it.
 *
 * <pre>
 *   lock        held while a server runs on these data
 *   mariadb/    the embedded database
 *   logs/       the server's log
 *   run/PID/    an unpacked server and a temporary directory, for one start only: Payara remembers
 *               in its root what was deployed, and would deploy it twice
 * </pre>
 */
record DataDirectory(Path path) {
  private static final long FREE_BYTES_MIN = 200L << 20;
  // the programs of the database (350 MB), its first files (150 MB) and room to breathe
  private static final long FREE_BYTES_FIRST_START = 1L << 30;

  Path database() {
    return path.resolve("mariadb");
  }

  Path logs() {
    return path.resolve("logs");
  }

  private Path runs() {
    return path.resolve("run");
  }

  /**
   * Takes the directory for this process.
   *
   * @throws StartFailure if it cannot be written, is in use, or its disk is full
   */
  DirectoryLock take(boolean embeddedDatabase) {
    Directories.make(path);
    DirectoryLock lock = DirectoryLock.take(path);
    try {
      checkSpace(embeddedDatabase && !Files.isDirectory(database().resolve("data")));
      // they contain customers' data; ./run makes new files readable by the owner only
      if (Files.isDirectory(logs())) {
        // created by a start of ours, perhaps of a release that let others read; not somebody's
        // home
        Directories.makePrivate(path);
      }
      Directories.makePrivate(logs());
      Directories.makePrivate(runs());
      if (embeddedDatabase) {
        Directories.makePrivate(database());
      }
      deleteLeftoverRuns();
      return lock;
    } catch (IOException e) {
      lock.close();
      throw StartFailure.because("cannot write to the directory " + path, e);
    } catch (StartFailure e) {
      lock.close();
      throw e;
    }
  }

  private void checkSpace(boolean firstStart) {
    long needed = firstStart ? FREE_BYTES_FIRST_START : FREE_BYTES_MIN;
    // not a FileStore, which is not found where the mount table is somebody else's, as in a
    // container
    long free = path.toFile().getUsableSpace();
    if (free < needed) {
      throw StartFailure.because(
          "the disk of "
              + path
              + " has only "
              + (free >> 20)
              + " MB left, "
              + (needed >> 20)
              + " MB are needed");
    }
  }

  /** A process that was killed could not delete its own. */
  void deleteLeftoverRuns() throws IOException {
    if (!Files.isDirectory(runs())) {
      return;
    }
    List<Path> leftOver;
    try (Stream<Path> all = Files.list(runs())) {
      leftOver = all.filter(DataDirectory::isOfADeadProcess).toList();
    }
    for (Path run : leftOver) {
      Directories.delete(run);
    }
  }

  private static boolean isOfADeadProcess(Path run) {
    String name = String.valueOf(run.getFileName());
    return name.matches("\\d{1,18}")
        && ProcessHandle.of(Long.parseLong(name)).filter(ProcessHandle::isAlive).isEmpty();
  }
}
