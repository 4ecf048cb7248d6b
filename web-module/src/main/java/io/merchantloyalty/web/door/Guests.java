package io.merchantloyalty.web.door;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.grizzly.Connection;

/** The connections that are open, and how many each address has. */
final class Guests {

  private final Map<Connection<?>, Guest> byConnection = new ConcurrentHashMap<>();
  private final Map<String, Integer> perAddress = new ConcurrentHashMap<>();

  /** The guest of a connection; it is known from now on. */
  Guest of(Connection<?> connection) {
    Guest known = byConnection.get(connection);
    if (known != null) {
      return known;
    }
    Guest come = new Guest(connection, Addresses.of(connection), System.nanoTime());
    byConnection.put(connection, come);
    connection.getMonitoringConfig().addProbes(new TakenBytes(come));
    perAddress.merge(come.address(), 1, Integer::sum);
    // for a connection that has ended meanwhile, this is called at once
    connection.addCloseListener((closeable, type) -> left(come));
    return come;
  }

  int connectionsOf(String address) {
    return perAddress.getOrDefault(address, 0);
  }

  Set<Guest> all() {
    return Set.copyOf(byConnection.values());
  }

  private void left(Guest guest) {
    if (byConnection.remove(guest.connection(), guest)) {
      perAddress.computeIfPresent(guest.address(), (a, count) -> count <= 1 ? null : count - 1);
      guest.forgetBody();
    }
  }
}
