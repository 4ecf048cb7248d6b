package io.merchantloyalty.web.door;

import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.nio.NIOTransport;
import org.glassfish.grizzly.ssl.SSLBaseFilter;
import org.glassfish.grizzly.threadpool.GrizzlyExecutorService;

/**
 * Finds the listeners of the server that this application runs in. This is the only class that
 * knows a server by name: Payara keeps its listeners in {@code GrizzlyService}. It uses reflection,
 * because Payara Server and Payara Micro are not available to compile against.
 */
final class Listeners {

  private static final String SERVICE = "com.sun.enterprise.v3.services.impl.GrizzlyService";
  private static final String LISTENER = "org.glassfish.grizzly.config.dom.NetworkListener";
  private static final String ADMIN = "admin-listener";

  /**
   * One listener.
   *
   * @param transport its connections
   * @param chain what its requests go through
   * @param address where it listens
   * @param secure whether it speaks TLS
   * @param threads the most that answer
   */
  record Found(
      NIOTransport transport,
      FilterChain chain,
      InetSocketAddress address,
      boolean secure,
      int threads) {}

  private Listeners() {}

  /**
   * All listeners that speak HTTP, except the one of the server's own administration.
   *
   * @throws ReflectiveOperationException when the server is not a known one
   */
  static List<Found> all() throws ReflectiveOperationException {
    ClassLoader server = Thread.currentThread().getContextClassLoader();
    Object habitat =
        call(
            null,
            Class.forName("org.glassfish.internal.api.Globals", true, server),
            "getDefaultHabitat");
    Class<?> serviceType = Class.forName(SERVICE, true, server);
    Class<?> listenerType = Class.forName(LISTENER, true, server);
    Class<?> locator = Class.forName("org.glassfish.hk2.api.ServiceLocator", true, server);
    Class<?> annotations = java.lang.annotation.Annotation[].class;
    Object service =
        locator
            .getMethod("getService", Class.class, annotations)
            .invoke(habitat, serviceType, new java.lang.annotation.Annotation[0]);
    List<?> configured =
        (List<?>)
            locator
                .getMethod("getAllServices", Class.class, annotations)
                .invoke(habitat, listenerType, new java.lang.annotation.Annotation[0]);
    List<Found> found = new ArrayList<>();
    for (Object listener : configured) {
      if (!ADMIN.equals(call(listener, listenerType, "getName"))) {
        Object proxy =
            serviceType.getMethod("lookupNetworkProxy", listenerType).invoke(service, listener);
        if (proxy != null) {
          read(proxy, found);
        }
      }
    }
    return found;
  }

  private static void read(Object proxy, List<Found> found) throws ReflectiveOperationException {
    Object grizzly = call(proxy, proxy.getClass(), "getUnderlyingListener");
    Object transport = call(grizzly, grizzly.getClass(), "getTransport");
    if (transport instanceof NIOTransport nio
        && nio.getProcessor() instanceof FilterChain chain
        && chain.indexOfType(HttpServerFilter.class) >= 0
        && found.stream().noneMatch(known -> known.chain() == chain)) {
      InetAddress address = (InetAddress) call(grizzly, grizzly.getClass(), "getAddress");
      int port = (Integer) call(grizzly, grizzly.getClass(), "getPort");
      boolean secure = chain.indexOfType(SSLBaseFilter.class) >= 0;
      found.add(new Found(nio, chain, new InetSocketAddress(address, port), secure, threads(nio)));
    }
  }

  private static int threads(NIOTransport transport) {
    return transport.getWorkerThreadPool() instanceof GrizzlyExecutorService pool
        ? pool.getConfiguration().getMaxPoolSize()
        : Integer.MAX_VALUE;
  }

  private static Object call(Object on, Class<?> type, String method)
      throws ReflectiveOperationException {
    try {
      return type.getMethod(method).invoke(on);
    } catch (InvocationTargetException e) {
      throw new ReflectiveOperationException(method, e.getCause());
    }
  }
}
