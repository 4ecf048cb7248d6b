package io.merchantloyalty.launcher;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The driver's flags that the server was built and measured with. A URL that somebody gives keeps
 * what it says and gets what it lacks.
 */
final class JdbcUrl {
  private static final String PREFIX = "jdbc:mysql://";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private JdbcUrl() {}

  /** The embedded database on this machine. */
  static String embedded(int port, String database) {
    return withFlags(PREFIX + "127.0.0.1:" + port + "/" + database, flags(true));
  }

  /**
   * Somebody's own database.
   *
   * @throws StartFailure if it is no URL of the one driver that is here, or tells a password
   */
  static String complete(String url) {
    if (!url.startsWith(PREFIX) || !url.substring(PREFIX.length()).matches("[^/?]+/[^?]+.*")) {
      throw StartFailure.usage("--db needs a URL like " + PREFIX + "host:3306/database");
    }
    if (names(url).contains("password")) {
      throw StartFailure.usage(
          "a password in the --db URL would be in the process list: put it into "
              + Options.PASSWORD_VARIABLE);
    }
    Map<String, String> flags = flags(LOOPBACK.contains(host(url)));
    // the embedded database is started with this; another one would let a till wait for 50 s
    flags.put("sessionVariables", "innodb_lock_wait_timeout=3");
    return withFlags(url, flags);
  }

  private static Map<String, String> flags(boolean onThisMachine) {
    Map<String, String> flags = new LinkedHashMap<>();
    if (onThisMachine) {
      // Connector/J 9.5 and MariaDB 11.4 need it; over a network the driver's default (TLS if the
      // server has it) stays, and the server's key is not taken unasked
      flags.put("sslMode", "DISABLED");
      flags.put("allowPublicKeyRetrieval", "true");
    }
    flags.put("useLocalSessionState", "true");
    flags.put("rewriteBatchedStatements", "true");
    // otherwise the driver would parse each statement again every time that it is run
    flags.put("cachePrepStmts", "true");
    flags.put("prepStmtCacheSize", "250");
    flags.put("prepStmtCacheSqlLimit", "8192");
    flags.put("connectTimeout", "1000");
    flags.put("socketTimeout", "5000");
    // times are DATETIME(6) in UTC, and no statement is spent on telling each session so
    flags.put("connectionTimeZone", "UTC");
    flags.put("forceConnectionTimeZoneToSession", "false");
    flags.put("characterEncoding", "UTF-8");
    return flags;
  }

  private static String withFlags(String url, Map<String, String> flags) {
    Set<String> present = names(url);
    String missing =
        flags.entrySet().stream()
            .filter(flag -> !present.contains(flag.getKey().toLowerCase(Locale.ROOT)))
            .map(flag -> flag.getKey() + "=" + flag.getValue())
            .collect(Collectors.joining("&"));
    if (missing.isEmpty()) {
      return url;
    }
    String separator = !url.contains("?") ? "?" : url.matches(".*[?&]") ? "" : "&";
    return url + separator + missing;
  }

  private static String host(String url) {
    return url.substring(PREFIX.length()).replaceFirst("(:[0-9]+)?/.*", "");
  }

  private static Set<String> names(String url) {
    int query = url.indexOf('?');
    return Arrays.stream((query < 0 ? "" : url.substring(query + 1)).split("&", -1))
        .map(flag -> flag.replaceFirst("=.*", "").toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
