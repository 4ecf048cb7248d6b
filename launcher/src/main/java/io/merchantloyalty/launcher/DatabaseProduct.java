package io.merchantloyalty.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which database it is, and what the server must be told about it. Whoever starts the server (the
 * launcher, a container test, the start of an application server) hands {@link #settings} on as
 * system properties.
 *
 * @param login where the database is
 * @param name MariaDB or MySQL
 * @param version as the database tells it, such as 11.4.5
 */
public record DatabaseProduct(DatabaseLogin login, String name, String version) {
  private static final String MARIADB = "MariaDB";
  private static final String MYSQL = "MySQL";
  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)(\\.\\d+)?");

  /**
   * Opens one connection, asks, and closes it.
   *
   * @throws StartFailure if the database cannot be reached, refuses the user, or is too old
   */
  public static DatabaseProduct connect(DatabaseLogin login) {
    if (login.password().isEmpty()) {
      throw StartFailure.because("the database user " + login.user() + " needs a password");
    }
    try (Connection connection = login.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select version()")) {
      row.next();
      return of(login, row.getString(1));
    } catch (SQLException e) {
      throw StartFailure.because(
          "the database " + login.place() + " cannot be used: " + reason(e), e);
    }
  }

  static DatabaseProduct of(DatabaseLogin login, String reported) {
    String name = reported.toLowerCase(Locale.ROOT).contains("mariadb") ? MARIADB : MYSQL;
    Matcher version = VERSION.matcher(reported);
    if (!version.find()) {
      throw StartFailure.because("the database tells no version but \"" + reported + "\"");
    }
    DatabaseProduct product = new DatabaseProduct(login, name, version.group());
    // SKIP LOCKED came with these
    if (!product.isAtLeast(name.equals(MARIADB) ? 10 : 8, name.equals(MARIADB) ? 6 : 0)) {
      throw StartFailure.because(
          "the database is " + product.description() + ", but MySQL 8 or MariaDB 10.6 is needed");
    }
    return product;
  }

  /** System properties for the server: where the database is, and which dialect to speak. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("loyalty.db.url", login.url());
    settings.put("loyalty.db.user", login.user());
    settings.put("loyalty.db.password", login.password());
    if (name.equals(MARIADB)) {
      // Hibernate's own look-up fails on Connector/J with MariaDB, so it is told; without the
      // version it would assume the oldest and silently leave out SKIP LOCKED
      settings.put("hibernate.dialect", "org.hibernate.dialect.MariaDBDialect");
      settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
      settings.put("jakarta.persistence.database-product-name", name);
      settings.put("jakarta.persistence.database-product-version", version);
      settings.put("jakarta.persistence.database-major-version", "" + number(1));
      settings.put("jakarta.persistence.database-minor-version", "" + number(2));
    }
    return settings;
  }

  /** For people, such as "MariaDB 11.4.5". */
  public String description() {
    return name + " " + version;
  }

  private boolean isAtLeast(int major, int minor) {
    return number(1) > major || (number(1) == major && number(2) >= minor);
  }

  private int number(int group) {
    Matcher matcher = VERSION.matcher(version);
    return matcher.find() ? Integer.parseInt(matcher.group(group)) : 0;
  }

  /** The driver wraps "Connection refused" into three lines about packets. */
  private static String reason(SQLException e) {
    Throwable innermost = e;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String message = innermost.getMessage() == null ? "" : innermost.getMessage();
    return message.isBlank()
        ? innermost.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return description() + ", " + login;
  }
}
