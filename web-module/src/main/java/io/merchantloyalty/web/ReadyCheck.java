package io.merchantloyalty.web;

import io.merchantloyalty.invoice.InvoiceFeed;
import io.merchantloyalty.platform.Readiness;
import io.merchantloyalty.shared.Writing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * UP once schema, demo data and background work are there, and while the database can be read and
 * takes what is written.
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
    return HealthCheckResponse.named("payments")
        .withData("started", started)
        .withData("databaseReadable", reading)
        .withData("databaseWritable", writing)
        .status(started && reading && writing)
        .build();
  }
}
