package io.merchantloyalty.launcher;

/**
 * The SQL that each start runs before the database listens: whatever is in the files, afterwards
 * exactly these accounts can sign in over TCP. One statement a line, as {@code --init-file} wants.
 */
final class MariaDbAccounts {
  static final String DATABASE = "loyalty";
  static final String USER = "loyalty";
  static final String SUPERUSER = "loyalty_admin";
  private static final String HOST = "'@'127.0.0.1'";

  private MariaDbAccounts() {}

  static String sql(String password, boolean withSuperuser) {
    String user = "'" + USER + HOST;
    String superuser = "'" + SUPERUSER + HOST;
    StringBuilder sql = new StringBuilder();
    line(
        sql,
        "create database if not exists "
            + DATABASE
            + " character set utf8mb4 collate utf8mb4_unicode_520_ci");
    // root stays for the socket, where the operating system says who it is
    line(
        sql,
        "delete from mysql.global_priv where User = '' or (User = 'root' and Host <> 'localhost')");
    line(sql, "flush privileges");
    line(sql, "create user if not exists " + user);
    line(sql, "alter user " + user + " identified by '" + password + "'");
    line(sql, "grant all on " + DATABASE + ".* to " + user);
    line(sql, "drop user if exists " + superuser);
    if (withSuperuser) {
      line(sql, "create user " + superuser + " identified by '" + password + "'");
      line(sql, "grant all on *.* to " + superuser + " with grant option");
    }
    return sql.toString();
  }

  private static void line(StringBuilder sql, String statement) {
    sql.append(statement).append(";\n");
  }
}
