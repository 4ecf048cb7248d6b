package io.merchantloyalty.security;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One look at the password that a call shows. A password that was right from the same source a
 * short time ago costs nothing, and no lock that others cause stops it. Every other is an attempt:
 * {@link GuessLimits} count it, then it is hashed, then the count of a right one is taken back and
 * a wrong one is written to the {@link SignInLog}.
 *
 * <p>Call it with no transaction open and no connection held.
 */
@ApplicationScoped
public class PasswordCheck {

  private static final int TURNS = 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Inject Passwords passwords;
  @Inject GuessLimits limits;
  @Inject SignInLog log;

  /** Attempts that hash to the same place take turns, see {@link #inTurn}. */
  private final Lock[] turns = locks();

  /** What is stored of a principal's password. */
  public record Stored(long principalId, int credentialVersion, String hash) {
    @Override
    public String toString() {
      return "Stored[principalId=" + principalId + "]";
    }
  }

  /**
   * Whether the password is right.
   *
   * @param stored empty when nobody is called so: takes as long and is limited as if there were
   * @throws DomainException as {@link GuessLimits#count}; SYSTEM_BUSY when others at the same
   *     principal keep it waiting for five seconds
   */
  public boolean isRight(PrincipalKind kind, Credentials.Password shown, Optional<Stored> stored) {
    if (isRemembered(kind, shown, stored)) {
      return true;
    }
    Optional<Long> id = stored.map(Stored::principalId);
    Guess guess = Guess.atPassword(kind, id, shown.principal(), shown.source());
    Lock turn = turns[Math.floorMod(guess.hashCode(), TURNS)];
    await(turn);
    try {
      return inTurn(guess, kind, shown, stored);
    } finally {
      turn.unlock();
    }
  }

  /**
   * One attempt at a time in this process: a webshop that sends twenty calls at once after our
   * restart has one of them counted, and the others find its password remembered.
   */
  private boolean inTurn(
      Guess guess, PrincipalKind kind, Credentials.Password shown, Optional<Stored> stored) {
    if (isRemembered(kind, shown, stored)) {
      return true;
    }
    boolean locks = limits.count(guess);
    if (stored.isPresent() && passwords.matches(shown.password(), stored.get().hash())) {
      limits.right(guess);
      passwords.remember(kind, shown, stored.get());
      return true;
    }
    if (stored.isEmpty()) {
      passwords.spendTime(shown.password());
    }
    Optional<Long> id = stored.map(Stored::principalId);
    Retry.runOnConflict(() -> log.failed(kind, id, shown.source(), locks));
    return false;
  }

  private boolean isRemembered(
      PrincipalKind kind, Credentials.Password shown, Optional<Stored> stored) {
    return stored.filter(known -> passwords.remembers(kind, shown, known)).isPresent();
  }

  private static void await(Lock turn) {
    try {
      if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private static DomainException busy() {
    return new DomainException(
        ResultCode.SYSTEM_BUSY, "too many sign-ins at once", new Details.RetryAfter(1));
  }

  private static Lock[] locks() {
    Lock[] locks = new Lock[TURNS];
    for (int i = 0; i < TURNS; i++) {
      locks[i] = new ReentrantLock();
    }
    return locks;
  }
}
