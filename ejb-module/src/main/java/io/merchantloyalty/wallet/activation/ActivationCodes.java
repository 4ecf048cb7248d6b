package io.merchantloyalty.wallet.activation;

import io.merchantloyalty.security.Guess;
import io.merchantloyalty.security.GuessLimits;
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
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Six digits that prove that a phone is at hand (spec 07, guessing; decision 17). A code is good
 * for {@code loyalty.activation.minutes} (10), and only the newest of a number is.
 *
 * <p>What a stranger does with somebody's number costs its owner nothing: one address gets at most
 * {@code loyalty.activation.asks} (3) codes an hour for a number, and guesses are counted by number
 * and address ({@link GuessLimits}). Above both stand bounds for the number as a whole, against
 * many addresses that act together: {@code loyalty.activation.asks-everywhere} (10) codes in {@code
 * loyalty.activation.window-minutes} (60), and a hundred wrong guesses a day at one in a million.
 * An attempt is counted and committed before its code is looked at. Numbers with and without a
 * wallet are treated alike, so that nobody learns which is which.
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
  private static final String ASKING_FOR_NUMBER = "ACTIVATION_CODE_NUMBER";

  @Inject ActivationRows rows;
  @Inject CodeDelivery delivery;
  @Inject SourceLimits sources;
  @Inject GuessLimits guesses;
  @Inject Passwords passwords;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "loyalty.demo", defaultValue = "false")
  boolean demo;

  @Inject
  @ConfigProperty(name = "loyalty.activation.minutes", defaultValue = "10")
  long validMinutes;

  @Inject
  @ConfigProperty(name = "loyalty.activation.asks", defaultValue = "3")
  int asksMax;

  @Inject
  @ConfigProperty(name = "loyalty.activation.asks-everywhere", defaultValue = "10")
  int asksEverywhereMax;

  @Inject
  @ConfigProperty(name = "loyalty.activation.window-minutes", defaultValue = "60")
  long windowMinutes;

  /**
   * Makes a code for a number, in place of an older one, and sends it off.
   *
   * @param source the caller's address
   * @throws DomainException SERVICE_UNAVAILABLE when there is no way to send it;
   *     REJECTED_BUSINESS_LOGIC with the seconds to wait when the source asks too often, for this
   *     number or at all, or when too many codes went to the number
   */
  public AskedCode ask(Msisdn msisdn, String source) {
    if (!demo && !delivery.isConfigured()) {
      throw new DomainException(
          ResultCode.SERVICE_UNAVAILABLE, "no SMS gateway configured: nobody can sign up");
    }
    sources.count(ASKING, source);
    sources.count(
        ASKING_FOR_NUMBER,
        source,
        msisdn.digits(),
        asksMax,
        "too many codes for this number from your address");
    String code = String.format("%06d", RANDOM.nextInt(CODES));
    String hash = passwords.hash(code);
    Duration validFor = Duration.ofMinutes(validMinutes);
    Instant now = clock.now();
    Duration window = Duration.ofMinutes(windowMinutes);
    ActivationRows.Asked asked = Retry.onConflict(() -> rows.ask(msisdn, now, now.minus(window)));
    if (asked.count() > asksEverywhereMax) {
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
   *     all look the same and take the same time; INVALID_INITIATOR_PRINCIPAL_STATE with the
   *     seconds to wait after too many wrong guesses
   */
  public Checked check(Msisdn msisdn, String code, String source) {
    return check(msisdn, code, source, hashes -> Optional.of(hashes.good()));
  }

  /**
   * Checks a code that was used up a moment ago, for the repetition of the call that used it. The
   * check is limited like any other, and the code expires at the same time as before.
   *
   * @throws DomainException as {@link #check}
   */
  public void checkUsed(Msisdn msisdn, String code, String source) {
    check(msisdn, code, source, ActivationRows.Hashes::used);
  }

  private Checked check(
      Msisdn msisdn,
      String code,
      String source,
      Function<ActivationRows.Hashes, Optional<String>> wanted) {
    Guess guess = Guess.atActivationCode(msisdn.digits(), source);
    guesses.count(guess);
    Instant now = clock.now();
    Optional<String> hash = Retry.onConflict(() -> rows.hashes(msisdn, now)).flatMap(wanted);
    if (hash.isEmpty()) {
      passwords.spendTime(code);
      throw wrongCode();
    }
    if (!passwords.matches(code, hash.get())) {
      throw wrongCode();
    }
    guesses.right(guess);
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
