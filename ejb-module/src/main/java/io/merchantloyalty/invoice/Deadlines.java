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
public class Deadlines {

  @Inject private Uptime uptime;

  @Inject
  @ConfigProperty(name = "loyalty.deadline.collection", defaultValue = "PT20S")
  private Duration collection;

  @Inject
  @ConfigProperty(name = "loyalty.deadline.expiry", defaultValue = "PT10M")
  private Duration expiry;

  @Inject
  @ConfigProperty(name = "loyalty.bank.check", defaultValue = "PT15S")
  private Duration bankCheck;

  @Inject
  @ConfigProperty(name = "loyalty.bank.checks-max", defaultValue = "40")
  private int bankChecksMax;

  @Inject
  @ConfigProperty(name = "loyalty.bank.late-answer", defaultValue = "PT10M")
  private Duration lateAnswer;

  /** Now, in service time. */
  public Instant now() {
    return uptime.serviceTime();
  }

  /** When a bill that is sent now expires. */
  Instant expiry() {
    return now().plus(expiry);
  }

  /** When an outside bank that is asked now should have answered, with time to spare. */
  public Instant bankAnswer() {
    return now().plus(bankCheck).plus(bankCheck);
  }

  /** When a bank that gave no answer is asked again. */
  public Instant bankCheck() {
    return now().plus(bankCheck);
  }

  /** How often a bank is asked what became of a payment before it is given up. */
  public int bankChecksMax() {
    return bankChecksMax;
  }

  /** When a request that was given up can no longer be on its way. */
  public Instant lateAnswer() {
    return now().plus(lateAnswer);
  }

  /** When a payment that is made now is reversed, unless its register has been told. */
  Instant collection() {
    return now().plus(collection);
  }
}
