package io.merchantloyalty.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line of {@code ./run}, checked.
 *
 * @param port the HTTP port
 * @param bind the address that the HTTP port listens on
 * @param data where everything lies that survives a restart
 * @param database somebody's own database; empty for the embedded one
 * @param demo whether the server fills an empty database with demo data
 * @param behindProxy whether all calls come through a proxy, whose X-Forwarded-Proto is believed
 */
record Options(
    int port,
    String bind,
    Path data,
    Optional<DatabaseLogin> database,
    boolean demo,
    boolean behindProxy) {
  static final String PASSWORD_VARIABLE = "LOYALTY_DB_PASSWORD";
  private static final int PORT_MAX = 65_535;

  /**
   * @param defaultData where the data lies unless {@code --data} says otherwise
   * @throws StartFailure for anything that is not in {@code ./run --help}
   */
  static Options parse(List<String> args, Map<String, String> environment, Path defaultData) {
    Draft draft = new Draft();
    for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
      String name = rest.next();
      switch (name) {
        case "--port" -> draft.port = port(value(name, rest));
        case "--bind" -> draft.bind = value(name, rest);
        case "--data" -> draft.data = Optional.of(Path.of(value(name, rest)));
        case "--db" -> draft.url = Optional.of(value(name, rest));
        case "--db-user" -> draft.user = Optional.of(value(name, rest));
        case "--demo" -> draft.demo = Optional.of(true);
        case "--behind-proxy" -> draft.behindProxy = true;
        case "--no-demo" -> draft.demo = Optional.of(false);
        default -> throw StartFailure.usage("unknown option " + name);
      }
    }
    Optional<DatabaseLogin> database = database(draft, environment);
    return new Options(
        draft.port,
        draft.bind,
        draft.data.orElse(defaultData).toAbsolutePath().normalize(),
        database,
        // nobody's own database gets invented merchants unasked
        draft.demo.orElse(database.isEmpty()),
        draft.behindProxy);
  }

  private static Optional<DatabaseLogin> database(Draft draft, Map<String, String> environment) {
    if (draft.url.isEmpty()) {
      if (draft.user.isPresent()) {
        throw StartFailure.usage("--db-user goes with --db");
      }
      return Optional.empty();
    }
    String user = draft.user.orElseThrow(() -> StartFailure.usage("--db needs --db-user"));
    String password = environment.getOrDefault(PASSWORD_VARIABLE, "");
    if (password.isEmpty()) {
      throw StartFailure.usage(
          "--db needs the user's password, not an empty one, in the environment variable "
              + PASSWORD_VARIABLE);
    }
    return Optional.of(new DatabaseLogin(JdbcUrl.complete(draft.url.get()), user, password));
  }

  private static String value(String name, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw StartFailure.usage(name + " needs a value");
    }
    String value = rest.next();
    if (value.isBlank() || value.startsWith("--")) {
      throw StartFailure.usage(name + " needs a value");
    }
    return value;
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= PORT_MAX) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw StartFailure.usage("--port needs a number from 1 to " + PORT_MAX + ", not " + text);
  }

  /** What the options said so far. */
  private static final class Draft {
    private int port = 8080;
    // a demo on somebody's laptop is nobody else's business
    private String bind = "127.0.0.1";
    private Optional<Path> data = Optional.empty();
    private Optional<String> url = Optional.empty();
    private Optional<String> user = Optional.empty();
    private Optional<Boolean> demo = Optional.empty();
    private boolean behindProxy;
  }
}
