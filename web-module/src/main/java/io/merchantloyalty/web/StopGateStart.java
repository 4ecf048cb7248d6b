package io.merchantloyalty.web;

import io.merchantloyalty.invoice.StatusWaits;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Registers the {@link StopGate}, so that whoever stops the server can find it. */
@WebListener
public class StopGateStart implements ServletContextListener {

  private static final Logger LOG = Logger.getLogger(StopGateStart.class.getName());

  /** The launcher uses this name, too. */
  private static final String NAME = "io.merchantloyalty:type=StopGate";

  @Inject StatusWaits waits;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ClassLoader ours = Thread.currentThread().getContextClassLoader();
    StopGate.gate().beforeWaiting(() -> endWaits(ours));
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      ObjectName name = new ObjectName(NAME);
      if (server.isRegistered(name)) {
        // of an application that was deployed here before
        server.unregisterMBean(name);
      }
      server.registerMBean(StopGate.gate(), name);
    } catch (JMException e) {
      LOG.log(Level.WARNING, "a stop of this server will cut calls off", e);
    }
  }

  /** The thread that stops the server does not know this application. */
  private void endWaits(ClassLoader ours) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ours);
    try {
      waits.end();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
