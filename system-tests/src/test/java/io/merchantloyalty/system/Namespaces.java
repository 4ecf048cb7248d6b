package io.merchantloyalty.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Machines in different conditions, without changing this one: a process gets mounts or a host name
 * of its own, if the system allows it, as root or as the root of a user namespace.
 */
final class Namespaces {

  private static final List<String> AS_ROOT = List.of("unshare");
  private static final List<String> AS_USER = List.of("unshare", "--user", "--map-root-user");

  private Namespaces() {}

  static boolean canMount() {
    return allowed("--mount", "mount -t tmpfs none /tmp").isPresent();
  }

  /** The beginning of a command whose mounts no other process sees. */
  static List<String> withMounts() {
    return allowed("--mount", "mount -t tmpfs none /tmp").orElseThrow();
  }

  static boolean canRename() {
    return allowed("--uts", "hostname probe").isPresent();
  }

  /** The beginning of a command that runs on a machine with that name. */
  static List<String> called(String hostName) {
    List<String> command = new ArrayList<>(allowed("--uts", "hostname probe").orElseThrow());
    command.addAll(List.of("sh", "-ec", "hostname \"$0\"; exec \"$@\"", hostName));
    return command;
  }

  private static Optional<List<String>> allowed(String what, String trial) {
    for (List<String> way : List.of(AS_ROOT, AS_USER)) {
      List<String> prefix = new ArrayList<>(way);
      prefix.add(what);
      if (succeeds(prefix, trial)) {
        return Optional.of(prefix);
      }
    }
    return Optional.empty();
  }

  private static boolean succeeds(List<String> prefix, String trial) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of("sh", "-ec", trial));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
