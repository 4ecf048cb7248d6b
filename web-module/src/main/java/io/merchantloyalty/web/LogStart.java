package io.merchantloyalty.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Switches the logs of calls on with the application, and off so that a redeploy leaves none. The
 * setting {@code loyalty.log.directory} says where the {@link CallLog} is; without it, it is beside
 * the server's own log.
 */
@WebListener
public class LogStart implements ServletContextListener {

  @Inject
  @ConfigProperty(name = "loyalty.log.directory")
  Optional<String> directory;

  /** Where Payara has the files of this server. */
  @Inject
  @ConfigProperty(name = "com.sun.aas.instanceRoot")
  String server;

  private TracedLog traced;
  private CallLog calls;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    traced = TracedLog.installed();
    calls = CallLog.open(Path.of(directory.orElseGet(() -> server + "/logs")));
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    calls.close();
    traced.uninstall();
  }
}
