package io.merchantloyalty.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The proxies that are trusted to say where a call comes from. The setting {@code loyalty.proxies}
 * lists addresses and networks, separated by commas ({@code 10.0.0.0/8, 192.0.2.7, fd00::/8}).
 * Without it no proxy is trusted, and the source of a call is the other end of its connection.
 *
 * <p>Each proxy adds the address of its caller to the end of {@code X-Forwarded-For}. So the list
 * is read from the end, for as long as the writer of an entry is trusted. What stands before the
 * first untrusted hop is only what that caller claims.
 */
@ApplicationScoped
public class TrustedProxies {

  /** The name of the request attribute that holds the source, once it is known. */
  public static final String SOURCE = "io.merchantloyalty.source";

  /** More hops than any chain of proxies has. */
  private static final int HOPS_MAX = 20;

  @Inject
  @ConfigProperty(name = "loyalty.proxies")
  Optional<String> setting;

  private List<Network> trusted = List.of();

  @PostConstruct
  void start() {
    trusted =
        setting.stream()
            .flatMap(list -> Arrays.stream(list.split(",")))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(Network::parse)
            .toList();
  }

  /**
   * How many addresses and networks are trusted.
   *
   * @throws IllegalArgumentException when the setting cannot be read; names the part that cannot
   */
  public int count() {
    return trusted.size();
  }

  /**
   * The source of a call.
   *
   * @param connection the address at the other end of the connection
   * @param forwardedFor the {@code X-Forwarded-For} lines as they came
   */
  public String source(String connection, List<String> forwardedFor) {
    if (trusted.isEmpty() || forwardedFor.isEmpty()) {
      return connection;
    }
    List<String> hops = hops(forwardedFor);
    String source = connection;
    for (int i = hops.size() - 1; i >= 0 && isTrusted(source); i--) {
      Optional<String> before = Addresses.read(hops.get(i));
      if (before.isEmpty()) {
        // "unknown", or no address: the proxy that wrote it is the last known hop
        return source;
      }
      source = before.get();
    }
    return source;
  }

  private static List<String> hops(List<String> forwardedFor) {
    List<String> hops = new ArrayList<>();
    for (String line : forwardedFor) {
      hops.addAll(Arrays.asList(line.split(",", -1)));
    }
    return hops.subList(Math.max(0, hops.size() - HOPS_MAX), hops.size());
  }

  private boolean isTrusted(String address) {
    return trusted.stream().anyMatch(network -> network.contains(address));
  }
}
