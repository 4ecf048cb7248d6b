package io.merchantloyalty.web.door;

import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.memory.HeapMemoryManager;
import org.glassfish.grizzly.monitoring.MonitoringConfig;
import org.glassfish.grizzly.nio.NIOTransport;

/** Where in a listener's chain the parts of the door stand. */
final class DoorFrame {

  /**
   * The server's pool of buffers gives one away that a request sent behind another still lies in:
   * its bytes are then somebody's answer. Ordinary memory is as quick, in pieces of this size.
   */
  private static final int READ_BYTES = 16 * 1024;

  private DoorFrame() {}

  /** Behind the reader of HTTP, and around what answers, which is the last. */
  static void hang(FrontDoor door, NIOTransport transport, FilterChain chain) {
    transport.setMemoryManager(new HeapMemoryManager(0));
    transport.setReadBufferSize(READ_BYTES);
    int reader = reader(chain);
    ((HttpServerFilter) chain.get(reader)).getMonitoringConfig().addProbes(new BrokenHeads(door));
    int answering = chain.indexOfType(org.glassfish.grizzly.http.server.HttpServerFilter.class);
    chain.set(answering, new CountedWork(chain.get(answering), door));
    chain.add(reader + 1, door);
  }

  static void unhang(FrontDoor door, FilterChain chain) {
    chain.remove(door);
    int counted = chain.indexOfType(CountedWork.class);
    chain.set(counted, ((CountedWork) chain.get(counted)).answering());
    MonitoringConfig<?> probes =
        ((HttpServerFilter) chain.get(reader(chain))).getMonitoringConfig();
    probes.clearProbes();
  }

  private static int reader(FilterChain chain) {
    return chain.indexOfType(HttpServerFilter.class);
  }
}
