package io.merchantloyalty.web.door;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;

/** Tells a guest how much of its answers its system has taken, which only the connection knows. */
final class TakenBytes extends ConnectionProbe.Adapter {

  private final Guest guest;

  TakenBytes(Guest guest) {
    this.guest = guest;
  }

  @Override
  public void onWriteEvent(Connection connection, Buffer data, long size) {
    guest.takes(size);
  }
}
