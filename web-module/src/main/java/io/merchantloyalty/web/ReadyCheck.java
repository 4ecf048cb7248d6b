package io.merchantloyalty.web;

import io.merchantloyalty.invoice.InvoiceFeed;
import io.merchantloyalty.platform.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * UP once schema, demo data and background work are there, while the database can be read, and
 * until it stops.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {

  @Inject Readiness readiness;
  @Inject InvoiceFeed feed;

  @Override
  public HealthCheckResponse call() {
    boolean started = readiness.isReady();
    boolean reading = feed.isHealthy();
    boolean open = StopGate.gate().isOpen();
    return HealthCheckResponse.named("payments")
        .withData("started", started)
        .withData("databaseReadable", reading)
        .withData("open", open)
        .status(started && reading && open)
        .build();
  }
}
