package io.merchantloyalty.launcher;

import java.io.PrintStream;
import java.util.Locale;

/**
 * The few lines that the terminal shows while the server starts: each step is named when it begins
 * and gets its seconds when it is done. Everything else goes to the logs.
 */
final class Progress {
  private static final double NANOS_PER_SECOND = 1e9;

  private final PrintStream terminal;
  private final PrintStream errors;
  private final long started = System.nanoTime();
  private boolean lineIsOpen;

  Progress(PrintStream terminal, PrintStream errors) {
    this.terminal = terminal;
    this.errors = errors;
  }

  /** A piece of work that may fail. */
  interface Step {
    /** Does it and returns what to say about it. */
    String run() throws Exception;
  }

  /** Names the step, does it, and says how long it took. */
  void step(String name, Step step) throws Exception {
    long before = System.nanoTime();
    terminal.printf(Locale.ROOT, "%-10s ", name);
    terminal.flush();
    lineIsOpen = true;
    String result = step.run();
    terminal.printf(Locale.ROOT, "%5.1f s  %s%n", seconds(before), result);
    lineIsOpen = false;
  }

  /** A line of its own. */
  void say(String line) {
    endLine();
    terminal.println(line);
  }

  /** What went wrong. */
  void fail(String line) {
    endLine();
    errors.println("error: " + line);
  }

  private void endLine() {
    if (lineIsOpen) {
      terminal.println();
      lineIsOpen = false;
    }
  }

  /** Seconds since the launcher began. */
  String elapsed() {
    return String.format(Locale.ROOT, "%.1f s", seconds(started));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / NANOS_PER_SECOND;
  }
}
