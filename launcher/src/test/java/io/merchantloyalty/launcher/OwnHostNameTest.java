package io.merchantloyalty.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OwnHostNameTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  /** Runs in a process of its own, on a machine whose name cannot be looked up. */
  public static final class Asking {
    private Asking() {}

    /**
     * Prints the addresses of this machine's own name, of its other name, and of an unknown name.
     */
    public static void main(String[] args) throws UnknownHostException {
      OwnHostName.makeKnown();
      System.out.println(InetAddress.getLocalHost());
      System.out.println(InetAddress.getByName("localhost"));
      try {
        System.out.println(InetAddress.getByName("stranger.invalid"));
      } catch (UnknownHostException unknown) {
        System.out.println("unknown");
      }
    }
  }

  @Test
  void aNameThatNobodyKnowsStandsForThisMachineAndAllOthersForWhatTheyDid() throws Exception {
    List<String> renamed =
        new ArrayList<>(List.of("unshare", "--user", "--map-root-user", "--uts"));
    assumeThat(lines(renamed, "hostname probe")).as("a host name of its own").isPresent();
    assertThat(
            lines(
                renamed,
                "hostname no-such-name; exec '%s' --add-opens java.base/java.net=ALL-UNNAMED -cp '%s' '%s'"
                    .formatted(
                        JAVA, System.getProperty("java.class.path"), Asking.class.getName())))
        .get()
        .asList()
        .containsExactly("no-such-name/127.0.0.1", "localhost/127.0.0.1", "unknown");
  }

  /** The output of a script; empty when it failed, which is reported on the console of the test. */
  private static Optional<List<String>> lines(List<String> prefix, String script) throws Exception {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of("sh", "-ec", script));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = process.inputReader().lines().toList();
    return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0
        ? Optional.of(lines)
        : Optional.empty();
  }
}
