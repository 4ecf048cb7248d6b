package io.merchantloyalty.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.Attempts;
import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The order of things in a PIN check: what is counted, what is looked at, what is told. */
class PinsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final AccessToken TOKEN = token(PrincipalKind.WALLET_USER);

  private final List<String> log = new ArrayList<>();
  private final FakeRows rows = new FakeRows();
  private final Pins pins = pins();

  @Test
  void theRightPinGivesTheAccount() {
    PayingShopper shopper = pins.check(TOKEN, "wages", "1234");
    assertThat(shopper.walletUserId()).isEqualTo(7);
    assertThat(shopper.account().providerAccount()).isEqualTo("99");
    assertThat(log).containsExactly("count", "hash");
  }

  @Test
  void aWrongPinIsCountedBeforeItIsLookedAt() {
    DomainException wrong = assertRefused(ResultCode.AUTHENTICATION_FAILED, "wages", "0000");
    assertThat(wrong.details())
        .isEqualTo(new Details.Violations(List.of(Violation.secret("pin", "is wrong"))));
    assertThat(log).containsExactly("count", "hash", "end");
  }

  @Test
  void aMissingAccountAnswersTheSameForARightAndAWrongPin() {
    DomainException right = assertRefused(ResultCode.INVALID_CUSTOMER, "nobody's", "1234");
    DomainException wrong = assertRefused(ResultCode.INVALID_CUSTOMER, "nobody's", "0000");
    assertThat(right.details())
        .isEqualTo(wrong.details())
        .isEqualTo(new Details.NotFound("account"));
    assertThat(log).containsExactly("count", "hash", "end", "count", "hash", "end");
  }

  @Test
  void aLockedWalletDoesNotLookAtThePin() {
    rows.user = user(new Attempts(3, 1, Optional.of(NOW.plusSeconds(60))));
    assertRefused(ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE, "wages", "1234");
    assertThat(log).isEmpty();
  }

  @Test
  void anAttemptThatCameSecondIsCountedOnWhatTheFirstLeft() {
    rows.lostRaces = 2;
    pins.check(TOKEN, "wages", "1234");
    assertThat(log).containsExactly("lost", "read", "lost", "read", "count", "hash");
  }

  @Test
  void whoComesWhileAPinIsLookedAtWaitsForTheOutcome() {
    // three attempts are counted and the wallet is locked already, but the third is still looked at
    rows.user = user(new Attempts(3, 1, Optional.of(NOW.plusSeconds(60))), NOW.plusSeconds(5));
    rows.next = user(Attempts.none());
    pins.check(TOKEN, "wages", "1234");
    assertThat(log).containsExactly("read", "count", "hash");
  }

  @Test
  void whoWaitedForAWrongPinFindsTheWalletLocked() {
    Attempts three = new Attempts(3, 1, Optional.of(NOW.plusSeconds(60)));
    rows.user = user(three, NOW.plusSeconds(5));
    rows.next = user(three);
    assertRefused(ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE, "wages", "1234");
    assertThat(log).containsExactly("read");
  }

  @Test
  void aTurnThatWasLostInACrashEndsByItselfAndItsAttemptIsTakenBack() {
    rows.user = user(new Attempts(2, 0, Optional.empty()), NOW);
    assertRefused(ResultCode.AUTHENTICATION_FAILED, "wages", "0000");
    assertThat(rows.counted).isEqualTo(new Attempts(2, 0, Optional.empty()));
  }

  @Test
  void anAttemptThatLockedTheWalletAndWasCutOffTakesItsLockAlong() {
    rows.user = user(new Attempts(3, 2, Optional.of(NOW.plusSeconds(900))), NOW.minusSeconds(1));
    pins.check(TOKEN, "wages", "1234");
    assertThat(rows.counted.count()).isEqualTo(3);
    assertThat(rows.counted.lockouts()).isEqualTo(2);
    assertThat(log).containsExactly("count", "hash");
  }

  @Test
  void aWrongPinWhoseTurnEndedInTimeIsNeverTakenBack() {
    rows.user = user(new Attempts(2, 0, Optional.empty()));
    assertRefused(ResultCode.AUTHENTICATION_FAILED, "wages", "0000");
    assertThat(rows.counted.count()).isEqualTo(3);
  }

  @Test
  void aWrongPinThatTookSoLongThatItWasTakenBackIsCountedAgain() {
    rows.takenForLost = 1;
    assertRefused(ResultCode.AUTHENTICATION_FAILED, "wages", "0000");
    assertThat(log).containsExactly("count", "hash", "late", "read", "count", "end");
  }

  @Test
  void aPinIsNotLookedAtWhenItsAttemptCannotBeCounted() {
    rows.lostRaces = Integer.MAX_VALUE;
    pins.pinCheck.patience = Duration.ofMillis(50);
    assertRefused(ResultCode.SYSTEM_BUSY, "wages", "1234");
    assertThat(log).doesNotContain("hash");
  }

  @Test
  void aPinChangedMeanwhileEndsTheCheck() {
    rows.lostRaces = 1;
    rows.changed = true;
    assertRefused(ResultCode.AUTHENTICATION_FAILED, "wages", "1234");
    assertThat(log).doesNotContain("hash");
  }

  @Test
  void aTillsTokenIsNoShoppers() {
    assertThatThrownBy(() -> pins.check(token(PrincipalKind.TERMINAL), "wages", "1234"))
        .isInstanceOf(DomainException.class);
    assertThat(log).isEmpty();
  }

  private DomainException assertRefused(ResultCode code, String account, String pin) {
    List<DomainException> refusals = new ArrayList<>();
    assertThatThrownBy(() -> pins.check(TOKEN, account, pin))
        .isInstanceOfSatisfying(DomainException.class, refusals::add);
    assertThat(refusals.get(0).code()).isEqualTo(code);
    return refusals.get(0);
  }

  private Pins pins() {
    PinCheck check = new PinCheck();
    check.rows = rows;
    check.clock = () -> NOW;
    check.attemptsMax = 3;
    check.lockMinutes = 15;
    check.passwords =
        new Passwords() {
          @Override
          public boolean matches(String secret, String hash) {
            log.add("hash");
            return hash.equals("hash of " + secret);
          }
        };
    Pins made = new Pins();
    made.rows = rows;
    made.pinCheck = check;
    return made;
  }

  private static AccessToken token(PrincipalKind kind) {
    return new AccessToken(kind, 7, 0, NOW.plusSeconds(60));
  }

  private static WalletUser user(Attempts attempts) {
    return user(attempts, null);
  }

  private static WalletUser user(Attempts attempts, Instant turnEnds) {
    WalletUser user =
        new WalletUser() {
          @Override
          long id() {
            return 7;
          }

          @Override
          String pinHash() {
            return "hash of 1234";
          }

          @Override
          Attempts pinAttempts() {
            return attempts;
          }

          @Override
          Optional<Instant> pinCheckUntil() {
            return Optional.ofNullable(turnEnds);
          }
        };
    return user;
  }

  private final class FakeRows extends WalletRows {

    private WalletUser user = user(Attempts.none());
    private int lostRaces;
    private boolean changed;
    private WalletUser next;
    private int takenForLost;
    private Attempts counted = Attempts.none();

    @Override
    public void endTurn(long walletUserId) {
      log.add("end");
    }

    @Override
    public boolean endTurn(long walletUserId, Instant turnEnds) {
      boolean late = takenForLost-- > 0;
      log.add(late ? "late" : "end");
      return !late;
    }

    @Override
    public Optional<UserWithAccount> withAccount(AccessToken token, String accountReference) {
      WalletAccount wages =
          WalletAccount.open(
              8, user, "wages", "TEST_BANK", "99", Currency.getInstance("SEK"), "Wages", NOW);
      return Optional.of(
          new UserWithAccount(
              user, Optional.of(wages).filter(account -> accountReference.equals("wages"))));
    }

    @Override
    public boolean count(WalletUser seen, Attempts counted, Instant turnEnds) {
      boolean lost = lostRaces-- > 0;
      log.add(lost ? "lost" : "count");
      this.counted = counted;
      return !lost;
    }

    @Override
    public Optional<WalletUser> withId(long id, int credentialVersion) {
      log.add("read");
      user = next == null ? user : next;
      return changed ? Optional.empty() : Optional.of(user);
    }
  }
}
