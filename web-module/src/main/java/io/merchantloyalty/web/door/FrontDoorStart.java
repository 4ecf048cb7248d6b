package io.merchantloyalty.web.door;

import io.merchantloyalty.invoice.InvoiceFeed;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.security.AccessTokens;
import io.merchantloyalty.security.TrustedProxies;
import io.merchantloyalty.shared.Uptime;
import io.merchantloyalty.terminal.Terminals;
import io.merchantloyalty.web.StopGate;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts the front door into the server's listeners when the application starts, and removes it when
 * the application ends. Tells service time whether calls are answered there. A server that keeps
 * its listeners elsewhere gets no front door, and the log says what that means. For this reason,
 * this class names nothing of the server; only the classes behind {@link OpenDoor} do.
 */
@WebListener
public class FrontDoorStart implements ServletContextListener {

  /**
   * Context parameter: the console's pages with uploads, listed in the console's own descriptor.
   */
  private static final String PAGES = "io.merchantloyalty.pages-with-uploads";

  private static final Logger LOG = Logger.getLogger(FrontDoorStart.class.getName());

  @Inject Uptime uptime;
  @Inject AccessTokens tokens;
  @Inject StaffDesk staff;
  @Inject Terminals terminals;
  @Inject InvoiceFeed feed;
  @Inject TrustedProxies proxies;

  @Inject
  @ConfigProperty(name = "loyalty.door.body-time", defaultValue = "PT10S")
  Duration bodyTime;

  @Inject
  @ConfigProperty(name = "loyalty.door.connections-per-address", defaultValue = "12000")
  int connectionsPerAddress;

  private Optional<AutoCloseable> door = Optional.empty();

  @Override
  public void contextInitialized(ServletContextEvent event) {
    BooleanSupplier answers = open(event.getServletContext());
    // the front door still answers while the stop gate refuses all calls
    uptime.serving(() -> answers.getAsBoolean() && StopGate.gate().isOpen());
  }

  /** Returns whether calls are answered. Without a front door this is not known, and assumed. */
  private BooleanSupplier open(ServletContext context) {
    try {
      OpenDoor open =
          new OpenDoor(
              new ApiHeads(pages(context), tokens, staff, terminals, feed, proxies),
              bodyTime,
              connectionsPerAddress);
      door = Optional.of(open);
      return open.answers();
    } catch (ReflectiveOperationException | LinkageError e) {
      LOG.log(
          Level.WARNING,
          "this server's listeners are not known: slow bodies will hold threads here",
          e);
      return () -> true;
    }
  }

  private static Set<String> pages(ServletContext context) {
    String named = context.getInitParameter(PAGES);
    return named == null ? Set.of() : Set.of(named.strip().split("\\s+"));
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    uptime.serving(() -> false);
    if (door.isPresent()) {
      try {
        door.get().close();
      } catch (Exception e) {
        LOG.log(Level.WARNING, "the front door was not taken out", e);
      }
    }
  }
}
