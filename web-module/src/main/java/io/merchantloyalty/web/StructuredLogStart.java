package io.merchantloyalty.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Switches {@link StructuredLog} on with the application, and off so that a redeploy leaves none.
 */
@WebListener
public class StructuredLogStart implements ServletContextListener {

  private StructuredLog log;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    log = StructuredLog.installed();
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    log.uninstall();
  }
}
