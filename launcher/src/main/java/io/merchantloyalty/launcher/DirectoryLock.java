package io.merchantloyalty.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One process at a time works on a directory. The operating system takes the lock back when the
 * process dies in whatever way, so no lock is ever left over.
 */
final class DirectoryLock implements AutoCloseable {
  // a second channel on the file would, when closed, release this JVM's first lock as well
  private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private DirectoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the directory, or says at once who has it.
   *
   * @throws StartFailure if another process, or this one, has it already
   */
  static DirectoryLock take(Path directory) {
    Path file = directory.toAbsolutePath().normalize().resolve("lock");
    if (!HELD_BY_THIS_PROCESS.add(file)) {
      throw inUse(directory, String.valueOf(ProcessHandle.current().pid()));
    }
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw inUse(directory, Files.readString(file).strip());
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
      return new DirectoryLock(file, channel);
    } catch (IOException e) {
      HELD_BY_THIS_PROCESS.remove(file);
      throw StartFailure.because("cannot write to the directory " + directory, e);
    } catch (StartFailure e) {
      HELD_BY_THIS_PROCESS.remove(file);
      throw e;
    }
  }

  private static StartFailure inUse(Path directory, String process) {
    return StartFailure.because(
        "the data in " + directory + " are in use by the running process " + process);
  }

  /** Gives the directory back; the file stays, for deleting it could delete the next one's lock. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD_BY_THIS_PROCESS.remove(file);
    }
  }
}
