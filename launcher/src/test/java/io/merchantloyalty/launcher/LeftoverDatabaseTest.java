package io.merchantloyalty.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverDatabaseTest {
  @TempDir Path home;
  private Path data;
  private Path processIdFile;
  private Process process;

  @BeforeEach
  void directories() {
    data = home.resolve("data");
    processIdFile = home.resolve("mariadbd.pid");
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  /** A process that looks from outside like what it claims to be. */
  private void start(String program, Path itsData) throws IOException, InterruptedException {
    String script = "echo up; while :; do read -t 60 nothing; done";
    process =
        new ProcessBuilder(
                "bash",
                "-c",
                "exec -a \"$1\" bash -c '" + script + "' x \"--datadir=$2\"",
                "x",
                program,
                itsData.toString())
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("up");
    Files.writeString(processIdFile, process.pid() + "\n");
  }

  @Test
  void aDatabaseOnTheseDataIsStopped() throws Exception {
    start("/opt/base/bin/mariadbd", data);
    LeftoverDatabase.stop(processIdFile, data);
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void aDatabaseOnOtherDataIsLeftAlone() throws Exception {
    start("/opt/base/bin/mariadbd", home.resolve("other"));
    LeftoverDatabase.stop(processIdFile, data);
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void anotherProgramThatGotTheNumberIsLeftAlone() throws Exception {
    start("/usr/bin/editor", data);
    LeftoverDatabase.stop(processIdFile, data);
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void aMissingBrokenOrOutdatedFileMeansThatThereIsNone() throws Exception {
    assertThat(LeftoverDatabase.find(processIdFile, data)).isEmpty();
    Files.writeString(processIdFile, "not a number");
    assertThat(LeftoverDatabase.find(processIdFile, data)).isEmpty();
    Files.writeString(processIdFile, "999999999999");
    assertThat(LeftoverDatabase.find(processIdFile, data)).isEmpty();
  }
}
