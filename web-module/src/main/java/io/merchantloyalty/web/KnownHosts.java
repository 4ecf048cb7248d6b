package io.merchantloyalty.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The host names that callers may use for this server. The server builds the addresses that it
 * gives out (of pictures, of the SOAP service) from the name that the caller used, so it would pass
 * on a made-up name. The setting {@code loyalty.hosts} lists the names, separated by commas. This
 * machine's own names are always known. Without the setting, everything that can be a host name is
 * accepted.
 */
@ApplicationScoped
public class KnownHosts {

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  /** A name of the DNS, an IPv4 address, or an IPv6 address in brackets or without. */
  private static final Pattern POSSIBLE =
      Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[?[0-9A-Fa-f:.]{2,45}]?");

  @Inject
  @ConfigProperty(name = "loyalty.hosts")
  Optional<String> setting;

  private Set<String> known = Set.of();

  @PostConstruct
  void start() {
    known =
        setting.stream()
            .flatMap(list -> Stream.of(list.split(",")))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the request may be answered. */
  boolean knows(HttpServletRequest request) {
    return knows(request.getServerName());
  }

  boolean knows(String host) {
    if (host == null || !POSSIBLE.matcher(host).matches()) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT);
    return known.isEmpty() || known.contains(name) || HERE.contains(name);
  }
}
