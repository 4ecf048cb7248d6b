package io.merchantloyalty.launcher;

/**
 * Something that whoever starts the server can put right. Its message is one line that says what is
 * wrong and, where there is one, the way out; it is shown alone, without a stack trace.
 */
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private final int exitCode;

  private StartFailure(String line, Throwable cause, int exitCode) {
    super(line, cause);
    this.exitCode = exitCode;
  }

  /** The start went wrong, exit code 1. */
  public static StartFailure because(String line) {
    return new StartFailure(line, null, FAILED);
  }

  /** The start went wrong, exit code 1; the cause is for a log. */
  public static StartFailure because(String line, Throwable cause) {
    return new StartFailure(line, cause, FAILED);
  }

  /** The command line cannot be carried out, exit code 2. */
  public static StartFailure usage(String line) {
    return new StartFailure(line + " (./run --help tells more)", null, WRONG_USAGE);
  }

  int exitCode() {
    return exitCode;
  }
}
