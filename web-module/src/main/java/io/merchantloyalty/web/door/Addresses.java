package io.merchantloyalty.web.door;

import java.net.InetSocketAddress;
import org.glassfish.grizzly.Connection;

/**
 * Where a caller sits: what shares are counted by. Behind a proxy every connection is the proxy's,
 * and {@code loyalty.door.connections-per-address=0} says so; who knows which proxies can be
 * believed may name the caller here.
 */
final class Addresses {

  private Addresses() {}

  static String of(Connection<?> connection) {
    return connection.getPeerAddress() instanceof InetSocketAddress peer
            && peer.getAddress() != null
        ? peer.getAddress().getHostAddress()
        : "unknown";
  }
}
