package io.merchantloyalty.security;

import static io.merchantloyalty.security.PrincipalKind.OPERATOR;
import static io.merchantloyalty.security.PrincipalKind.TERMINAL;
import static io.merchantloyalty.security.PrincipalKind.WALLET_USER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

  private static final long ID = 1_234_567_890_123_456_789L;

  private final TestClock clock = new TestClock();
  private final AccessTokens tokens = tokens(secret(1));

  @Test
  void aTokenSaysWhatItWasIssuedFor() {
    IssuedToken issued = tokens.issue(TERMINAL, ID, 3);
    AccessToken read = tokens.verify(issued.token());
    assertThat(read.kind()).isEqualTo(TERMINAL);
    assertThat(read.principalId()).isEqualTo(ID);
    assertThat(read.credentialVersion()).isEqualTo(3);
    assertThat(read.expiresAt()).isEqualTo(clock.now().plus(issued.validFor()));
  }

  @Test
  void aTokenLivesToItsLastMicrosecondAndNoLonger() {
    IssuedToken issued = tokens.issue(TERMINAL, ID, 3);
    clock.pass(issued.validFor().minusNanos(1000));
    assertThat(tokens.verify(issued.token()).principalId()).isEqualTo(ID);
    clock.pass(Duration.ofNanos(1000));
    assertRefused(issued.token());
  }

  @Test
  void aTokenIssuedWithinASecondLivesNoShorterThanPromised() {
    clock.pass(Duration.ofMillis(999));
    IssuedToken issued = tokens.issue(TERMINAL, ID, 3);
    clock.pass(issued.validFor().minusNanos(1000));
    assertThat(tokens.verify(issued.token()).principalId()).isEqualTo(ID);
    clock.pass(Duration.ofSeconds(1));
    assertRefused(issued.token());
  }

  @Test
  void theIdIsNotReadableAndTwoTokensOfOnePrincipalShareNoSubject() throws Exception {
    SignedJWT one = SignedJWT.parse(tokens.issue(TERMINAL, ID, 3).token());
    SignedJWT two = SignedJWT.parse(tokens.issue(TERMINAL, ID, 3).token());
    assertThat(one.getPayload().toString()).doesNotContain(String.valueOf(ID));
    assertThat(one.getJWTClaimsSet().getSubject()).isNotEqualTo(two.getJWTClaimsSet().getSubject());
  }

  @Test
  void anotherProcessWithTheSameSecretTakesTheToken() {
    String jwt = tokens.issue(WALLET_USER, ID, 3).token();
    assertThat(tokens(secret(1)).verify(jwt).principalId()).isEqualTo(ID);
  }

  @Test
  void aTokenOfAnotherSecretIsRefused() {
    assertRefused(tokens(secret(2)).issue(WALLET_USER, ID, 3).token());
  }

  @Test
  void theSecretIsMadeOnceWhenThereIsNone() {
    FakeSigningKeys empty = new FakeSigningKeys(Optional.empty());
    AccessTokens first = tokens(empty);
    String jwt = first.issue(TERMINAL, ID, 3).token();
    assertThat(tokens(empty).verify(jwt).principalId()).isEqualTo(ID);
    assertThat(empty.made).isEqualTo(1);
  }

  @Test
  void anUnsignedTokenIsRefused() throws Exception {
    JWTClaimsSet claims = SignedJWT.parse(tokens.issue(OPERATOR, ID, 3).token()).getJWTClaimsSet();
    assertRefused(new PlainJWT(claims).serialize());
    assertRefused(base64("{\"alg\":\"none\"}") + "." + base64(claims.toString()) + ".");
    assertRefused(base64("{\"alg\":\"None\"}") + "." + base64(claims.toString()) + ".AAAA");
  }

  @Test
  void anotherAlgorithmIsRefusedEvenWithTheRightSecret() throws Exception {
    JWTClaimsSet claims = SignedJWT.parse(tokens.issue(OPERATOR, ID, 3).token()).getJWTClaimsSet();
    SignedJWT stronger = new SignedJWT(new JWSHeader(JWSAlgorithm.HS512), claims);
    stronger.sign(new MACSigner(secret(1)));
    assertRefused(stronger.serialize());
  }

  @Test
  void aTokenWithAnyCharacterChangedIsRefused() {
    String jwt = tokens.issue(TERMINAL, ID, 3).token();
    Base64.Decoder decoder = Base64.getUrlDecoder();
    for (int at = 0; at < jwt.length(); at++) {
      char changed = jwt.charAt(at) == 'A' ? 'B' : 'A';
      String tampered = jwt.substring(0, at) + changed + jwt.substring(at + 1);
      if (at == jwt.length() - 1
          && Arrays.equals(
              decoder.decode(jwt.substring(jwt.lastIndexOf('.') + 1)),
              decoder.decode(tampered.substring(tampered.lastIndexOf('.') + 1)))) {
        continue; // the last character of 32 bytes in base64 has two bits that mean nothing
      }
      assertRefused(tampered);
    }
  }

  @Test
  void theKindCannotBeSwapped() throws Exception {
    SignedJWT terminal = SignedJWT.parse(tokens.issue(TERMINAL, ID, 3).token());
    String[] parts = terminal.serialize().split("\\.");
    String claims = terminal.getPayload().toString().replace("TERMINAL", "OPERATOR");
    assertRefused(parts[0] + "." + base64(claims) + "." + parts[2]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "...",
        "a.b.c",
        "Bearer x",
        "\u0000",
        "eyJhbGciOiJIUzI1NiJ9..",
        "{}"
      })
  void garbageIsRefused(String jwt) {
    assertRefused(jwt);
  }

  @Test
  void nothingAndHugeTextsAreRefused() {
    assertRefused(null);
    assertRefused("x".repeat(100_000_000));
    String deep = base64("[".repeat(300));
    assertRefused(deep + "." + deep + ".AAAA");
  }

  @Test
  void randomTextsAreRefusedWithoutAnyOtherException() {
    Random random = new Random(42);
    String alphabet = "eyJ.{}\"=-_aZ09";
    for (int run = 0; run < 2_000; run++) {
      StringBuilder text = new StringBuilder();
      for (int at = random.nextInt(120); at > 0; at--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertRefused(text.toString());
    }
  }

  private void assertRefused(String jwt) {
    assertThatThrownBy(() -> tokens.verify(jwt))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ResultCode.AUTHENTICATION_FAILED));
  }

  private AccessTokens tokens(byte[] secret) {
    return tokens(new FakeSigningKeys(Optional.of(secret)));
  }

  private AccessTokens tokens(SigningKeys keys) {
    AccessTokens made = new AccessTokens();
    made.derivedKeys = new DerivedKeys();
    made.derivedKeys.signingKeys = keys;
    made.clock = clock;
    made.validMinutes = 15;
    return made;
  }

  private static byte[] secret(int seed) {
    byte[] secret = new byte[SigningKey.SECRET_BYTES];
    new Random(seed).nextBytes(secret);
    return secret;
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static final class FakeSigningKeys extends SigningKeys {

    private Optional<byte[]> secret;
    private int made;

    private FakeSigningKeys(Optional<byte[]> secret) {
      this.secret = secret;
    }

    @Override
    public Optional<byte[]> secret() {
      return secret;
    }

    @Override
    public void makeUnlessMade() {
      made++;
      secret = Optional.of(AccessTokensTest.secret(made));
    }
  }
}
