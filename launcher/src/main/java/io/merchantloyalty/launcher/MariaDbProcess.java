package io.merchantloyalty.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of mariadbd, from its start until it is gone. */
final class MariaDbProcess {
  private static final Duration READY_MAX = Duration.ofMinutes(2);
  private static final Duration STOP_MAX = Duration.ofMinutes(1);
  private static final int READY_POLL_MILLIS = 50;

  private final MariaDbFiles files;
  private final Process process;

  private MariaDbProcess(MariaDbFiles files, Process process) {
    this.files = files;
    this.process = process;
  }

  /** Starts it; it does not answer yet. */
  static MariaDbProcess start(MariaDbFiles files, List<String> command, String accounts)
      throws IOException {
    Directories.delete(files.temporary());
    Directories.make(files.temporary());
    files.rotateLog();
    files.writeSecret(files.accounts(), accounts);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(files.home().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()));
    builder.environment().put("LD_LIBRARY_PATH", files.base().resolve("libs").toString());
    return new MariaDbProcess(files, builder.start());
  }

  /**
   * Waits until somebody can sign in. The accounts are made before it listens, so then all is in
   * place.
   *
   * @throws StartFailure if it ends or does not answer in time; then it is stopped
   */
  void awaitReady(DatabaseLogin login) {
    long deadline = System.nanoTime() + READY_MAX.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      try (Connection connection = login.open()) {
        if (!connection.isClosed()) {
          return;
        }
      } catch (SQLException notYet) {
        pause();
      }
    }
    boolean ended = !process.isAlive();
    stop();
    throw StartFailure.because(
        "the embedded database "
            + (ended ? "ended at once" : "did not answer in " + READY_MAX.toSeconds() + " s")
            + (files.lastError().isEmpty() ? "" : " (" + files.lastError() + ")")
            + "; its log is "
            + files.log());
  }

  /** The file holds the password and was read before the first sign-in. */
  void forgetAccounts() throws IOException {
    Files.deleteIfExists(files.accounts());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long id() {
    return process.pid();
  }

  void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  /** Stops it in good order, which writes everything to disk. */
  void stop() {
    process.destroy();
    awaitStop();
  }

  /** Takes it away as a power cut would. */
  void kill() {
    process.destroyForcibly();
    awaitStop();
  }

  private void awaitStop() {
    try {
      if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(READY_POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StartFailure.because("interrupted", e);
    }
  }
}
