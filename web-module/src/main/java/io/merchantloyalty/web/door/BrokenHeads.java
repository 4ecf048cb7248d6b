package io.merchantloyalty.web.door;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Hears of heads that the server's reader itself cannot read, before it answers them with nothing
 * but a number: the answer in words goes out first, and the connection ends after it.
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
