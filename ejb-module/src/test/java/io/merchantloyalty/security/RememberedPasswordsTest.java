package io.merchantloyalty.security;

import static io.merchantloyalty.security.PrincipalKind.MERCHANT_USER;
import static io.merchantloyalty.security.PrincipalKind.TERMINAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RememberedPasswordsTest {

  private static final String SOURCE = "192.0.2.1";

  private final TestClock clock = new TestClock();
  private final RememberedPasswords remembered = new RememberedPasswords(clock, 3);

  @Test
  void knowsWhatItWasToldUntilTenMinutesHavePassed() {
    remember(TERMINAL, 7, 1, "s3cret", "hash");
    clock.pass(RememberedPasswords.REMEMBERED_FOR.minusNanos(1000));
    assertThat(knows(TERMINAL, 7, 1, "s3cret", "hash")).isTrue();
    clock.pass(Duration.ofNanos(1000));
    assertThat(knows(TERMINAL, 7, 1, "s3cret", "hash")).isFalse();
  }

  @Test
  void aNewCredentialVersionForgetsThePassword() {
    remember(TERMINAL, 7, 1, "s3cret", "hash");
    assertThat(knows(TERMINAL, 7, 2, "s3cret", "hash")).isFalse();
  }

  @Test
  void aNewHashForgetsThePasswordEvenUnderTheOldVersion() {
    remember(TERMINAL, 7, 1, "s3cret", "hash");
    assertThat(knows(TERMINAL, 7, 1, "s3cret", "newer")).isFalse();
  }

  @Test
  void aPasswordIsKnownForItsOwnPrincipalOnly() {
    remember(TERMINAL, 7, 1, "s3cret", "hash");
    assertThat(knows(TERMINAL, 8, 1, "s3cret", "hash")).isFalse();
    assertThat(knows(MERCHANT_USER, 7, 1, "s3cret", "hash")).isFalse();
  }

  @Test
  void aTextCutAtAnotherPlaceIsAnotherText() {
    remember(TERMINAL, 7, 1, "bc", "a");
    assertThat(knows(TERMINAL, 7, 1, "c", "ab")).isFalse();
  }

  @Test
  void neverMoreThanItsBound() {
    for (int id = 0; id < 100; id++) {
      remember(TERMINAL, id, 1, "s3cret", "hash");
    }
    assertThat(remembered.count()).isEqualTo(3);
    assertThat(knows(TERMINAL, 99, 1, "s3cret", "hash")).isTrue();
  }

  @Test
  void oldOnesMakeRoomBeforeFreshOnes() {
    remember(TERMINAL, 1, 1, "s3cret", "hash");
    clock.pass(RememberedPasswords.REMEMBERED_FOR.minusSeconds(1));
    remember(TERMINAL, 2, 1, "s3cret", "hash");
    remember(TERMINAL, 3, 1, "s3cret", "hash");
    clock.pass(Duration.ofSeconds(1));
    remember(TERMINAL, 4, 1, "s3cret", "hash");
    assertThat(knows(TERMINAL, 2, 1, "s3cret", "hash")).isTrue();
    assertThat(knows(TERMINAL, 3, 1, "s3cret", "hash")).isTrue();
  }

  @Test
  void aPasswordIsKnownFromItsOwnSourceOnly() {
    remember(TERMINAL, 7, 1, "s3cret", "hash");
    assertThat(remembered.knows(TERMINAL, shown("s3cret", "192.0.2.2"), stored(7, 1, "hash")))
        .isFalse();
  }

  @Test
  void aFewWrongOnesFromThatSourceEndIt() {
    remember(TERMINAL, 7, 1, "s3cret", "hash");
    for (int guess = 1; guess < RememberedPasswords.WRONG_ONES_MAX; guess++) {
      assertThat(knows(TERMINAL, 7, 1, "guess" + guess, "hash")).isFalse();
      assertThat(remembered.knows(TERMINAL, shown("guess", "192.0.2.2"), stored(7, 1, "hash")))
          .isFalse();
    }
    assertThat(knows(TERMINAL, 7, 1, "s3cret", "hash")).isTrue();
    assertThat(knows(TERMINAL, 7, 1, "last", "hash")).isFalse();
    assertThat(knows(TERMINAL, 7, 1, "s3cret", "hash")).isFalse();
  }

  private void remember(PrincipalKind kind, long id, int version, String secret, String hash) {
    remembered.remember(kind, shown(secret, SOURCE), stored(id, version, hash));
  }

  private boolean knows(PrincipalKind kind, long id, int version, String secret, String hash) {
    return remembered.knows(kind, shown(secret, SOURCE), stored(id, version, hash));
  }

  private static Credentials.Password shown(String secret, String source) {
    return new Credentials.Password("7", secret, source);
  }

  private static PasswordCheck.Stored stored(long id, int version, String hash) {
    return new PasswordCheck.Stored(id, version, hash);
  }
}
