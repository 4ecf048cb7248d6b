package io.merchantloyalty.web;

import io.merchantloyalty.shared.Uptime;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Says that this process answers from now on: service time, in which deadlines are kept, stands
 * still while no process does.
 */
@WebListener
public class ServingStart implements ServletContextListener {

  @Inject Uptime uptime;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    uptime.serving();
  }
}
