package io.merchantloyalty.launcher;

import java.util.ArrayList;
import java.util.List;

/** How the embedded database is called. Each line that is not plain says why it is there. */
final class MariaDbCommand {
  private static final String BUFFER_POOL_PROPERTY = "loyalty.mariadb.buffer-pool";

  private MariaDbCommand() {}

  /**
   * @param extra more arguments; they come last, so they win
   */
  static List<String> line(MariaDbFiles files, int port, List<String> extra) {
    List<String> line = new ArrayList<>();
    line.add(files.base().resolve("bin/mariadbd").toString());
    // nobody's /etc/my.cnf has a say; must be first
    line.add("--no-defaults");
    if ("root".equals(System.getProperty("user.name"))) {
      line.add("--user=root");
    }
    line.add("--basedir=" + files.base());
    line.add("--datadir=" + files.data());
    line.add("--tmpdir=" + files.temporary());
    line.add("--pid-file=" + files.processId());
    line.add("--init-file=" + files.accounts());
    // relative to the data: an absolute one may be longer than the 107 bytes that a socket can have
    line.add("--socket=mariadb.sock");
    line.add("--bind-address=127.0.0.1");
    line.add("--port=" + port);
    line.add("--skip-name-resolve");
    // the traffic never leaves the machine, and a key at each start takes up to 20 s
    line.add("--skip-ssl");
    line.add("--character-set-server=utf8mb4");
    line.add("--collation-server=utf8mb4_unicode_520_ci");
    line.add("--default-time-zone=+00:00");
    line.add("--transaction-isolation=READ-COMMITTED");
    line.add("--innodb-lock-wait-timeout=3");
    line.add("--innodb-flush-log-at-trx-commit=1");
    line.add("--innodb-buffer-pool-size=" + System.getProperty(BUFFER_POOL_PROPERTY, "128M"));
    line.add("--max-connections=200");
    line.add("--max-allowed-packet=16M");
    line.add("--performance-schema=OFF");
    line.addAll(extra);
    return line;
  }
}
