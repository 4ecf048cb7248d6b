package io.merchantloyalty.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path directory;

  @Test
  void whatAKilledProcessLeftIsDeletedAndALiveOneKeepsItsOwn() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Path leftOver = Files.createDirectories(directory.resolve("run/" + ended.pid() + "/runtime"));
    Path live = Files.createDirectories(directory.resolve("run/" + ProcessHandle.current().pid()));
    Path foreign = Files.createDirectories(directory.resolve("run/notes"));
    new DataDirectory(directory).take(false).close();
    assertThat(leftOver.getParent()).doesNotExist();
    assertThat(live).exists();
    assertThat(foreign).exists();
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNamedInOneLine() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> new DataDirectory(file.resolve("data")).take(true))
        .isInstanceOf(StartFailure.class)
        .hasMessage("cannot write to the directory " + file.resolve("data"));
  }
}
