package io.merchantloyalty.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
  @TempDir Path directory;

  /** What the other process runs. */
  static final class Holder {
    public static void main(String[] args) throws Exception {
      DirectoryLock.take(Path.of(args[0]));
      System.out.println("taken");
      Thread.sleep(60_000);
    }
  }

  @Test
  void theSameProcessDoesNotGetItTwiceAndDoesNotLoseItByTrying() {
    try (DirectoryLock lock = DirectoryLock.take(directory)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> DirectoryLock.take(directory)).isInstanceOf(StartFailure.class);
      assertThatThrownBy(() -> DirectoryLock.take(directory)).isInstanceOf(StartFailure.class);
    }
  }

  @Test
  void onceClosedItCanBeTakenAgain() {
    DirectoryLock.take(directory).close();
    DirectoryLock.take(directory).close();
  }

  @Test
  void theRefusalNamesDirectoryAndProcessAndADeadProcessHoldsNothing() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                directory.toString())
            .start();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("taken");
      assertThatThrownBy(() -> DirectoryLock.take(directory))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining(String.valueOf(other.pid()));
    } finally {
      other.destroyForcibly().waitFor();
    }
    DirectoryLock.take(directory).close();
  }
}
