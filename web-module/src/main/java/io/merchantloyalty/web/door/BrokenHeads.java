package io.merchantloyalty.web.door;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Is told of heads that the server's HTTP reader cannot read, before the server answers them with
 * only a status. The problem document goes out first, and then the connection ends.
 */
final class BrokenHeads extends HttpProbe.Adapter {

  private final FrontDoor door;

  BrokenHeads(FrontDoor door) {
    this.door = door;
  }

  @Override
  public void onErrorEvent(Connection connection, HttpPacket packet, Throwable error) {
    if (packet instanceof HttpRequestPacket request && !request.getResponse().isCommitted()) {
      TurningAway.ofBrokenHead(door.guests().of(connection), request);
    }
  }
}
