package io.merchantloyalty.wallet.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {

  @Test
  void theNextTokenIsAnotherOneOfTheSameSession() {
    RefreshToken first = RefreshToken.ofNewSession();
    RefreshToken next = first.next(RefreshTokenTest::mac);
    assertThat(next.family()).isEqualTo(first.family());
    assertThat(next.sha256()).isNotEqualTo(first.sha256());
    assertThat(RefreshToken.ofNewSession().family()).isNotEqualTo(first.family());
  }

  @Test
  void whoShowsATokenOnceMoreIsToldTheSameNextOne() {
    RefreshToken token = RefreshToken.ofNewSession();
    RefreshToken next = token.next(RefreshTokenTest::mac);
    assertThat(token.next(RefreshTokenTest::mac).text()).isEqualTo(next.text());
    assertThat(next.next(RefreshTokenTest::mac).text()).isNotEqualTo(next.text());
  }

  private static byte[] mac(byte[] token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTokenIsReadAsItWasWritten() {
    RefreshToken token = RefreshToken.ofNewSession();
    assertThat(RefreshToken.read(token.text()).orElseThrow().sha256()).isEqualTo(token.sha256());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "0Zr5cV2h7mXw1bQnT8sKdA3uYfLpE6iGjRzW9xMvBoCtHyNqUa4S-_eDkPlJgF=="})
  void whatIsNoTokenIsNotLookedUp(String text) {
    assertThat(RefreshToken.read(text)).isEmpty();
  }

  @Test
  void itDoesNotShowItself() {
    RefreshToken token = RefreshToken.ofNewSession();
    assertThat(token.toString()).doesNotContain(token.text());
  }
}
