package io.merchantloyalty.web.door;

import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.memory.HeapMemoryManager;
import org.glassfish.grizzly.nio.NIOTransport;

/** The places in a listener's chain for the parts of the front door. */
final class DoorFrame {

  /**
   * When one request is sent behind another, the server's buffer pool gives away a buffer that
   * still holds the second request; its bytes then become part of somebody's answer. Ordinary
   * memory in pieces of this size is just as fast.
   */
  private static final int READ_BYTES = 16 * 1024;

  private DoorFrame() {}

  /** Places them behind the HTTP reader and around the last filter, which answers. */
  static void hang(FrontDoor door, NIOTransport transport, FilterChain chain) {
    transport.setMemoryManager(new HeapMemoryManager(0));
    transport.setReadBufferSize(READ_BYTES);
    int reader = reader(chain);
    ((HttpServerFilter) chain.get(reader)).getMonitoringConfig().addProbes(door.brokenHeads());
    int answering = chain.indexOfType(org.glassfish.grizzly.http.server.HttpServerFilter.class);
    chain.set(answering, new CountedWork(chain.get(answering), door));
    chain.add(reader + 1, door);
  }

  static void unhang(FrontDoor door, FilterChain chain) {
    chain.remove(door);
    int counted = chain.indexOfType(CountedWork.class);
    chain.set(counted, ((CountedWork) chain.get(counted)).answering());
    ((HttpServerFilter) chain.get(reader(chain)))
        .getMonitoringConfig()
        .removeProbes(door.brokenHeads());
  }

  private static int reader(FilterChain chain) {
    return chain.indexOfType(HttpServerFilter.class);
  }
}
