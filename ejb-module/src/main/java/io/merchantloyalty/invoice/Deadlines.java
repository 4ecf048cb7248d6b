package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Uptime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long things may last (spec 02, Deadlines), and the service time that they are kept in. A
 * deadline only says when the janitor may look: whoever locks the invoice first decides.
 */
@Dependent
class Deadlines {

  @Inject private Uptime uptime;

  @Inject
  @ConfigProperty(name = "loyalty.deadline.collection", defaultValue = "PT20S")
  private Duration collection;

  @Inject
  @ConfigProperty(name = "loyalty.deadline.expiry", defaultValue = "PT10M")
  private Duration expiry;

  /** Now, in service time. */
  Instant now() {
    return uptime.serviceTime();
  }

  /** When a bill that is sent now expires. */
  Instant expiry() {
    return now().plus(expiry);
  }

  /** When a payment that is made now is reversed, unless its register has been told. */
  Instant collection() {
    return now().plus(collection);
  }
}
