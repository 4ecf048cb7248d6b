package io.merchantloyalty.security;

import static io.merchantloyalty.security.PrincipalKind.MERCHANT_USER;
import static io.merchantloyalty.security.PrincipalKind.TERMINAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RememberedPasswordsTest {

  private final TestClock clock = new TestClock();
  private final RememberedPasswords remembered = new RememberedPasswords(clock, 3);

  @Test
  void knowsWhatItWasToldUntilTenMinutesHavePassed() {
    remembered.remember(TERMINAL, 7, 1, "s3cret", "hash");
    clock.pass(RememberedPasswords.REMEMBERED_FOR.minusNanos(1000));
    assertThat(remembered.knows(TERMINAL, 7, 1, "s3cret", "hash")).isTrue();
    clock.pass(Duration.ofNanos(1000));
    assertThat(remembered.knows(TERMINAL, 7, 1, "s3cret", "hash")).isFalse();
  }

  @Test
  void aNewCredentialVersionForgetsThePassword() {
    remembered.remember(TERMINAL, 7, 1, "s3cret", "hash");
    assertThat(remembered.knows(TERMINAL, 7, 2, "s3cret", "hash")).isFalse();
  }

  @Test
  void aNewHashForgetsThePasswordEvenUnderTheOldVersion() {
    remembered.remember(TERMINAL, 7, 1, "s3cret", "hash");
    assertThat(remembered.knows(TERMINAL, 7, 1, "s3cret", "newer")).isFalse();
  }

  @Test
  void aPasswordIsKnownForItsOwnPrincipalOnly() {
    remembered.remember(TERMINAL, 7, 1, "s3cret", "hash");
    assertThat(remembered.knows(TERMINAL, 8, 1, "s3cret", "hash")).isFalse();
    assertThat(remembered.knows(MERCHANT_USER, 7, 1, "s3cret", "hash")).isFalse();
  }

  @Test
  void aTextCutAtAnotherPlaceIsAnotherText() {
    remembered.remember(TERMINAL, 7, 1, "bc", "a");
    assertThat(remembered.knows(TERMINAL, 7, 1, "c", "ab")).isFalse();
  }

  @Test
  void neverMoreThanItsBound() {
    for (int id = 0; id < 100; id++) {
      remembered.remember(TERMINAL, id, 1, "s3cret", "hash");
    }
    assertThat(remembered.count()).isEqualTo(3);
    assertThat(remembered.knows(TERMINAL, 99, 1, "s3cret", "hash")).isTrue();
  }

  @Test
  void oldOnesMakeRoomBeforeFreshOnes() {
    remembered.remember(TERMINAL, 1, 1, "s3cret", "hash");
    clock.pass(RememberedPasswords.REMEMBERED_FOR.minusSeconds(1));
    remembered.remember(TERMINAL, 2, 1, "s3cret", "hash");
    remembered.remember(TERMINAL, 3, 1, "s3cret", "hash");
    clock.pass(Duration.ofSeconds(1));
    remembered.remember(TERMINAL, 4, 1, "s3cret", "hash");
    assertThat(remembered.knows(TERMINAL, 2, 1, "s3cret", "hash")).isTrue();
    assertThat(remembered.knows(TERMINAL, 3, 1, "s3cret", "hash")).isTrue();
  }
}
