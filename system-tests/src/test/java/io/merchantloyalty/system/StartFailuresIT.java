package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A start that cannot succeed says why in one line and ends. */
class StartFailuresIT {

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(failure(Optional.empty(), "--port", port)).contains(port);
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() {
    assertThat(
            failure(
                Optional.of("secret"),
                "--db",
                "jdbc:mysql://127.0.0.1:1/nothing",
                "--db-user",
                "somebody"))
        .contains("127.0.0.1:1");
  }

  @Test
  void aWrongDatabasePasswordIsNamedButNotRepeated() {
    assertThat(
            failure(
                Optional.of("not-the-password"),
                "--db",
                House.login().url(),
                "--db-user",
                House.login().user()))
        .doesNotContain("not-the-password");
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThat(failure(Optional.empty(), "--prot", "8080")).contains("--prot");
  }

  /** The one line of a start that failed. */
  private static String failure(Optional<String> password, String... options) {
    ServerProcess process =
        ServerProcess.launch(
            Places.fresh("failing").getFileName().toString(),
            password,
            new ArrayList<>(List.of(options)));
    assertThat(process.awaitEnd()).isNotZero();
    List<String> lines = process.output().strip().lines().toList();
    // progress up to where it failed, then the one line
    assertThat(lines).as(process.output()).hasSizeLessThanOrEqualTo(2);
    return lines.get(lines.size() - 1);
  }
}
