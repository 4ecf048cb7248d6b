package io.merchantloyalty.web.door;

import java.net.InetSocketAddress;
import org.glassfish.grizzly.Connection;

/**
 * Where a caller sits: the key by which shares are counted. Behind a proxy, every connection comes
 * from the proxy, and {@code loyalty.door.connections-per-address=0} says so. A version that knows
 * which proxies can be trusted could determine the caller here.
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
