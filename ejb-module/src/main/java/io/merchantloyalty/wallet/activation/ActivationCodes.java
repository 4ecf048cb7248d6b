package io.merchantloyalty.wallet.activation;

import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.security.SourceLimits;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.wallet.Msisdn;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Six digits that prove that a phone is at hand. A number gets at most {@code
 * loyalty.activation.asks} (3) codes in {@code loyalty.activation.window-minutes} (60), of which
 * only the newest is good, for {@code loyalty.activation.minutes} (10) and {@code
 * loyalty.activation.attempts} (5) guesses: fifteen guesses an hour at one in a million. An attempt
 * is counted and committed before its code is looked at. Numbers with and without a wallet are
 * treated alike, so that nobody learns which is which.
 *
 * <p>With {@code loyalty.demo} the code is in the answer, which makes a demo of a real service:
 * whoever asks may sign up with any number.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ActivationCodes {

  private static final int CODES = 1_000_000;
  private static final Random RANDOM = new SecureRandom();
  private static final String ASKING = "ACTIVATION_CODE";
  private static final String GUESSING = "SIGN_UP";

  @Inject ActivationRows rows;
  @Inject CodeDelivery delivery;
  @Inject SourceLimits sources;
  @Inject Passwords passwords;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "loyalty.demo", defaultValue = "false")
  boolean demo;

  @Inject
  @ConfigProperty(name = "loyalty.activation.minutes", defaultValue = "10")
  long validMinutes;

  @Inject
  @ConfigProperty(name = "loyalty.activation.attempts", defaultValue = "5")
  int attemptsMax;

  @Inject
  @ConfigProperty(name = "loyalty.activation.asks", defaultValue = "3")
  int asksMax;

  @Inject
  @ConfigProperty(name = "loyalty.activation.window-minutes", defaultValue = "60")
  long windowMinutes;

  /**
   * Makes a code for a number, in place of an older one, and sends it off.
   *
   * @param source the caller's address
   * @throws DomainException SERVICE_UNAVAILABLE when there is no way to send it;
   *     REJECTED_BUSINESS_LOGIC with the seconds to wait when number or source ask too often
   */
  public AskedCode ask(Msisdn msisdn, String source) {
    if (!demo && !delivery.isConfigured()) {
      throw new DomainException(
          ResultCode.SERVICE_UNAVAILABLE, "no SMS gateway configured: nobody can sign up");
    }
    sources.count(ASKING, source);
    String code = String.format("%06d", RANDOM.nextInt(CODES));
    String hash = passwords.hash(code);
    Duration validFor = Duration.ofMinutes(validMinutes);
    Instant now = clock.now();
    Duration window = Duration.ofMinutes(windowMinutes);
    ActivationRows.Asked asked = Retry.onConflict(() -> rows.ask(msisdn, now, now.minus(window)));
    if (asked.count() > asksMax) {
      Duration rest = Duration.between(now, asked.from().plus(window));
      throw new DomainException(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          "too many codes for this number",
          new Details.RetryAfter(Math.max(1, rest.toSeconds() + 1)));
    }
    Retry.runOnConflict(() -> rows.store(msisdn, hash, now.plus(validFor)));
    if (demo) {
      return new AskedCode(validFor, Optional.of(code));
    }
    delivery.deliver(msisdn.digits(), code);
    return new AskedCode(validFor, Optional.empty());
  }

  /**
   * Checks a code. A right one stays good until {@link #consume}.
   *
   * @return what {@link #consume} wants to see
   * @throws DomainException AUTHENTICATION_FAILED when the number has no such code, or no longer:
   *     all look the same and take the same time; REJECTED_BUSINESS_LOGIC with the seconds to wait
   *     when the source guesses too often
   */
  public Checked check(Msisdn msisdn, String code, String source) {
    return right(msisdn, code, attempt(msisdn, source).map(ActivationRows.Hashes::good));
  }

  /**
   * Checks a code that was used up a moment ago, for the repetition of the call that used it. The
   * check is limited like any other, and the code expires at the same time as before.
   *
   * @throws DomainException as {@link #check}
   */
  public void checkUsed(Msisdn msisdn, String code, String source) {
    right(msisdn, code, attempt(msisdn, source).flatMap(ActivationRows.Hashes::used));
  }

  private Optional<ActivationRows.Hashes> attempt(Msisdn msisdn, String source) {
    sources.count(GUESSING, source);
    Instant now = clock.now();
    return Retry.onConflict(() -> rows.attempt(msisdn, attemptsMax, now));
  }

  private Checked right(Msisdn msisdn, String code, Optional<String> hash) {
    if (hash.isEmpty()) {
      passwords.spendTime(code);
      throw wrongCode();
    }
    if (!passwords.matches(code, hash.get())) {
      throw wrongCode();
    }
    return new Checked(msisdn, hash.get());
  }

  /**
   * Uses up a code, in the transaction of what it was for.
   *
   * @throws DomainException AUTHENTICATION_FAILED when it was used or replaced meanwhile
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void consume(Checked code) {
    if (!rows.consume(code.msisdn(), code.hash())) {
      throw wrongCode();
    }
  }

  /** A code that was right a moment ago. */
  public record Checked(Msisdn msisdn, String hash) {

    @Override
    public String toString() {
      return "Checked";
    }
  }

  /** The refusal of a code that is not good, whatever the reason. */
  public static DomainException wrongCode() {
    return DomainException.violated(
        ResultCode.AUTHENTICATION_FAILED,
        Violation.secret(
            "activationCode", "must be the newest code sent to this number, and unused"));
  }
}
