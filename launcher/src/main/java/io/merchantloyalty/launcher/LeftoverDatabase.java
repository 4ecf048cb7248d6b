package io.merchantloyalty.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database whose server was killed: it goes on alone and keeps the files. Its number may by now
 * be some other program's, so nothing is stopped that does not say on its command line that it is a
 * database on these very files.
 */
final class LeftoverDatabase {
  private static final int STOP_SECONDS_MAX = 60;
  private static final String PORT = "--port=";

  private LeftoverDatabase() {}

  /** The process that still works on the data, if there is one. */
  static Optional<ProcessHandle> find(Path processIdFile, Path data) {
    try {
      String text = Files.readString(processIdFile).strip();
      return text.matches("\\d{1,18}")
          ? ProcessHandle.of(Long.parseLong(text)).filter(process -> isOn(data, process))
          : Optional.empty();
    } catch (IOException noFile) {
      return Optional.empty();
    }
  }

  /**
   * The port that the database was told to listen on. If it was told several, the last one counts.
   */
  static Optional<Integer> port(ProcessHandle process) {
    return commandLine(process).stream()
        .filter(word -> word.startsWith(PORT))
        .map(word -> Integer.valueOf(word.substring(PORT.length())))
        .reduce((earlier, later) -> later);
  }

  /** Stops it as an operator would and waits until it is gone. */
  static void stop(Path processIdFile, Path data) {
    Optional<ProcessHandle> leftOver = find(processIdFile, data);
    if (leftOver.isEmpty()) {
      return;
    }
    ProcessHandle process = leftOver.get();
    process.destroy();
    try {
      process.onExit().get(STOP_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw StartFailure.because(
          "the database process " + process.pid() + " of an earlier start does not end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StartFailure.because("interrupted", e);
    }
  }

  private static boolean isOn(Path data, ProcessHandle process) {
    List<String> words = commandLine(process);
    return !words.isEmpty()
        && words.get(0).matches("(.*/)?(mariadbd|mysqld)")
        && words.contains("--datadir=" + data);
  }

  private static List<String> commandLine(ProcessHandle process) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("/proc", "" + process.pid(), "cmdline"));
      return Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\0", -1));
    } catch (IOException gone) {
      return List.of();
    }
  }
}
