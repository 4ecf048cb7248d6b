package io.merchantloyalty.web;

import io.merchantloyalty.invoice.InvoiceFeed;
import io.merchantloyalty.platform.Readiness;
import io.merchantloyalty.shared.Writing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * UP when schema, demo data and background work are there and the database can be read and accepts
 * writes, until the server stops.
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
    boolean writing = !Writing.isRefused();
    boolean open = StopGate.gate().isOpen();
    return HealthCheckResponse.named("payments")
        .withData("started", started)
        .withData("databaseReadable", reading)
        .withData("databaseWritable", writing)
        .withData("open", open)
        .status(started && reading && writing && open)
        .build();
  }
}
