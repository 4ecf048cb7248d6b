package io.merchantloyalty.platform;

import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.MysqlDataSource;
import com.mysql.cj.protocol.ServerSession;
import com.mysql.cj.protocol.a.NativeCapabilities;
import com.mysql.cj.protocol.a.NativePacketPayload;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Makes connections that send times with their microseconds. MariaDB before 11 reports its version
 * as {@code 5.5.5-10.11.6-MariaDB}, for the sake of old replicas. The driver takes it for a MySQL
 * 5.5, which had no fractions of seconds, and cuts them off. No setting of the driver changes this,
 * so this class corrects that one conclusion. Everything else that the driver does for an old
 * version (such as the names of variables) fits MariaDB. Every database that we support keeps
 * microseconds.
 */
public class MicrosecondDataSource extends MysqlDataSource {

  private static final long serialVersionUID = 1L;

  @Override
  protected Connection getConnection(Properties properties) throws SQLException {
    Connection connection = super.getConnection(properties);
    ServerSession server = connection.unwrap(JdbcConnection.class).getSession().getServerSession();
    if (!server.getCapabilities().serverSupportsFracSecs()
        && server.getCapabilities() instanceof NativeCapabilities told) {
      server.setCapabilities(new WithMicroseconds(told));
    }
    return connection;
  }

  /** What the server reported about itself, except for that one conclusion. */
  private static final class WithMicroseconds extends NativeCapabilities {

    WithMicroseconds(NativeCapabilities told) {
      super(fromItsBeginning(told.getInitialHandshakePacket()));
      setCapabilityFlags(told.getCapabilityFlags());
      setThreadId(told.getThreadId());
    }

    private static NativePacketPayload fromItsBeginning(NativePacketPayload greeting) {
      greeting.setPosition(0);
      return greeting;
    }

    @Override
    public boolean serverSupportsFracSecs() {
      return true;
    }
  }
}
