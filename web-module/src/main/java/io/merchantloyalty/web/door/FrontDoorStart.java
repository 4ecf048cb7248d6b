package io.merchantloyalty.web.door;

import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.security.AccessTokens;
import io.merchantloyalty.shared.Uptime;
import io.merchantloyalty.terminal.Terminals;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts the front door into the server's listeners when the application starts, takes it out again
 * when it ends, and tells service time whether anybody is answered there. In a server that keeps
 * its listeners elsewhere there is no door, and the log says what that means.
 */
@WebListener
public class FrontDoorStart implements ServletContextListener {

  /** Context parameter: the console's pages with uploads, named by the console's own descriptor. */
  private static final String PAGES = "io.merchantloyalty.pages-with-uploads";

  private static final Logger LOG = Logger.getLogger(FrontDoorStart.class.getName());

  @Inject Uptime uptime;
  @Inject AccessTokens tokens;
  @Inject StaffDesk staff;
  @Inject Terminals terminals;

  @Inject
  @ConfigProperty(name = "loyalty.door.body-time", defaultValue = "PT10S")
  Duration bodyTime;

  @Inject
  @ConfigProperty(name = "loyalty.door.connections-per-address", defaultValue = "12000")
  int connectionsPerAddress;

  @Resource ManagedScheduledExecutorService scheduler;

  private final List<ScheduledFuture<?>> schedules = new ArrayList<>();
  private List<Listeners.Found> listeners = List.of();
  private FrontDoor door;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      open(event.getServletContext());
    } catch (ReflectiveOperationException | LinkageError e) {
      LOG.log(
          Level.WARNING,
          "this server's listeners are not known: slow bodies will hold threads here",
          e);
    }
    uptime.serving(answers());
  }

  private void open(ServletContext context) throws ReflectiveOperationException {
    listeners = Listeners.all();
    int threads = listeners.stream().mapToInt(Listeners.Found::threads).min().orElse(1);
    door =
        new FrontDoor(
            DoorLimits.usual(bodyTime, connectionsPerAddress, threads),
            InContext.of(new ApiHeads(pages(context), tokens, staff, terminals)));
    listeners.forEach(listener -> DoorFrame.hang(door, listener.transport(), listener.chain()));
    schedules.add(everySecond(new Rounds(door)));
    LOG.info(() -> "the front door stands in " + listeners.size() + " listeners");
  }

  /** Only where a call in plain HTTP can be made; TLS alone is believed to answer. */
  private BooleanSupplier answers() {
    Optional<DoorBell> bell =
        listeners.stream()
            .filter(listener -> !listener.secure())
            .findFirst()
            .map(listener -> new DoorBell(listener.address()));
    bell.ifPresent(ringing -> schedules.add(everySecond(ringing)));
    return bell.<BooleanSupplier>map(ringing -> ringing::isAnswered).orElse(() -> true);
  }

  private ScheduledFuture<?> everySecond(Runnable task) {
    return scheduler.scheduleWithFixedDelay(task, 0, 1, TimeUnit.SECONDS);
  }

  private static Set<String> pages(ServletContext context) {
    String named = context.getInitParameter(PAGES);
    return named == null ? Set.of() : Set.of(named.strip().split("\\s+"));
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    schedules.forEach(schedule -> schedule.cancel(false));
    listeners.forEach(listener -> DoorFrame.unhang(door, listener.chain()));
    uptime.serving(() -> false);
  }
}
