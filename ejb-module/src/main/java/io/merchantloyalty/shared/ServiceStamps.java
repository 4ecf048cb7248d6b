package io.merchantloyalty.shared;

import java.sql.SQLException;

/** Notes each second that this process is there; how {@link Uptime} is kept. */
public interface ServiceStamps {

  /** One note; nothing while this process does not serve. */
  void stamp() throws SQLException;
}
