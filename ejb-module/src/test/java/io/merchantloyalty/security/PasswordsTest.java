package io.merchantloyalty.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  private static final int CHEAP = 4;

  private final TestClock clock = new TestClock();
  private final Passwords passwords = passwords(CHEAP);

  private Passwords passwords(int cost) {
    Passwords made = new Passwords();
    made.clock = clock;
    made.cost = cost;
    made.start();
    return made;
  }

  @Test
  void aHashFitsItsOwnPasswordOnly() {
    String hash = passwords.hash("s3cret");
    assertThat(passwords.matches("s3cret", hash)).isTrue();
    assertThat(passwords.matches("S3cret", hash)).isFalse();
    assertThat(passwords.matches("", hash)).isFalse();
  }

  @Test
  void theSamePasswordHashesDifferentlyEachTime() {
    assertThat(passwords.hash("s3cret")).isNotEqualTo(passwords.hash("s3cret")).hasSize(60);
  }

  @Test
  void theSettingIsTheCostOfTheHash() {
    assertThat(passwords(5).hash("s3cret")).startsWith("$2a$05$");
  }

  @Test
  void everyByteOfALongPasswordCounts() {
    String long72 = "x".repeat(72);
    String hash = passwords.hash(long72 + "a");
    assertThat(passwords.matches(long72 + "a", hash)).isTrue();
    assertThat(passwords.matches(long72 + "b", hash)).isFalse();
    assertThat(passwords.matches(long72, hash)).isFalse();
  }

  @Test
  void whatIsNoHashFitsNothing() {
    assertThat(passwords.matches("s3cret", "")).isFalse();
    assertThat(passwords.matches("", "")).isFalse();
    assertThat(passwords.matches("s3cret", "$2a$04$short")).isFalse();
  }

  @Test
  void aRememberedPasswordIsNotHashedAgain() {
    // a cost of 12 takes some 250 ms, the fast hash some microseconds
    Passwords slow = passwords(12);
    String hash = slow.hash("s3cret");
    assertThat(slow.matches(PrincipalKind.TERMINAL, 7, 0, "s3cret", hash)).isTrue();
    long start = System.nanoTime();
    for (int poll = 0; poll < 100; poll++) {
      assertThat(slow.matches(PrincipalKind.TERMINAL, 7, 0, "s3cret", hash)).isTrue();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void aRememberedPasswordDoesNotLetAnotherOneIn() {
    String hash = passwords.hash("s3cret");
    assertThat(passwords.matches(PrincipalKind.TERMINAL, 7, 0, "s3cret", hash)).isTrue();
    assertThat(passwords.matches(PrincipalKind.TERMINAL, 7, 0, "other", hash)).isFalse();
    assertThat(passwords.matches(PrincipalKind.TERMINAL, 8, 0, "s3cret", passwords.hash("x")))
        .isFalse();
  }

  @Test
  void aPinIsNeverRemembered() {
    String hash = passwords.hash("1234");
    assertThatThrownBy(() -> passwords.matches(PrincipalKind.WALLET_USER, 1, 0, "1234", hash))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
