package io.merchantloyalty.launcher;

import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/**
 * Where the server writes: {@code logs/server.log}, five files of 10 MB in turn. The terminal is
 * for people and gets none of it.
 *
 * @param directory the directory of the logs
 */
record ServerLog(Path directory) {
  private static final String CURRENT = "server.0.log";

  /** The name that operators are told; a link, for the rotating handler numbers its files. */
  Path file() {
    return directory.resolve("server.log");
  }

  /**
   * Sends all logging of this JVM to the file, and what is printed to a second one.
   *
   * @param configuration where to write the configuration; Payara reads it again at its start
   */
  void open(Path configuration) throws IOException {
    Files.writeString(configuration, configuration(), StandardCharsets.ISO_8859_1);
    System.setProperty("java.util.logging.config.file", configuration.toString());
    try (InputStream in = new FileInputStream(configuration.toFile())) {
      LogManager.getLogManager().readConfiguration(in);
    }
    Files.deleteIfExists(file());
    Files.createSymbolicLink(file(), Path.of(CURRENT));
    PrintStream printed =
        new PrintStream(
            new BufferedOutputStream(Files.newOutputStream(directory.resolve("printed.log"))),
            true,
            StandardCharsets.UTF_8);
    System.setOut(printed);
    System.setErr(printed);
  }

  private String configuration() throws IOException {
    try (InputStream in = ServerLog.class.getResourceAsStream("logging.properties")) {
      String pattern = directory.resolve("server.%g.log").toString();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
          .replace("${pattern}", escaped(pattern));
    }
  }

  /** A path as a value of a properties file, which is ASCII with escapes. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        escaped.append("\\\\");
      } else if (c < ' ' || c > '~') {
        escaped.append(String.format("\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
