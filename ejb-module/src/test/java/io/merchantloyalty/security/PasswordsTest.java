package io.merchantloyalty.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void aPinIsNeverRemembered() {
    PasswordCheck.Stored stored = new PasswordCheck.Stored(1, 0, passwords.hash("1234"));
    Credentials.Password shown = new Credentials.Password("1", "1234", "192.0.2.1");
    assertThatThrownBy(() -> passwords.remember(PrincipalKind.WALLET_USER, shown, stored))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
