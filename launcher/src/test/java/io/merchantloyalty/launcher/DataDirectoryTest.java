package io.merchantloyalty.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
  void nobodyButTheOwnerSeesWhatIsInIt() throws Exception {
    Path earlier = Files.createDirectories(directory.resolve("earlier/logs"));
    Files.setPosixFilePermissions(earlier, PosixFilePermissions.fromString("rwxr-xr-x"));
    new DataDirectory(earlier.getParent()).take(true).close();
    for (String of : List.of("", "logs", "mariadb", "run")) {
      assertThat(Files.getPosixFilePermissions(earlier.getParent().resolve(of)))
          .as(of)
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aDirectoryThatIsSomebodyElsesTooStaysAsItIs() throws Exception {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    new DataDirectory(directory).take(false).close();
    assertThat(Files.getPosixFilePermissions(directory))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(Files.getPosixFilePermissions(directory.resolve("logs")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNamedInOneLine() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> new DataDirectory(file.resolve("data")).take(true))
        .isInstanceOf(StartFailure.class)
        .hasMessage("cannot write to the directory " + file.resolve("data"));
  }
}
