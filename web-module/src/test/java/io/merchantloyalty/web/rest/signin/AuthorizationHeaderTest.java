package io.merchantloyalty.web.rest.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.PrincipalKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationHeaderTest {

  private static final String SOURCE = "192.0.2.1";
  private static final AccessToken TOKEN =
      new AccessToken(PrincipalKind.TERMINAL, 1, 1, Instant.EPOCH);

  @Test
  void basicIsSplitAtTheFirstColonAndReadAsUtf8() {
    assertThat(read("Basic " + base64("merchant/9900:på:ss")))
        .contains(new Credentials.Password("merchant/9900", "på:ss", SOURCE));
  }

  @Test
  void theSchemeMayBeWrittenInAnyCase() {
    assertThat(read("bAsIc " + base64("a:"))).contains(new Credentials.Password("a", "", SOURCE));
    assertThat(read("BEARER abc")).contains(new Credentials.Bearer(TOKEN));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {"Basic", "Basic ", "Basic !!!", "Bearer", "Digest x", " ", "Basic YWJj", "x y z"})
  void whatCannotBeReadShowsNoCredentials(String header) {
    assertThat(read(header)).isEmpty();
  }

  @Test
  void noPrincipalNoCredentials() {
    assertThat(read("Basic " + base64(":secret"))).isEmpty();
  }

  @Test
  void controlCharactersShowNoCredentials() {
    assertThat(read("Basic " + base64("a\u0000:b"))).isEmpty();
    assertThat(read("Basic " + base64("a:b\n"))).isEmpty();
  }

  @Test
  void bytesThatAreNotUtf8ShowNoCredentials() {
    byte[] latin = "a:på".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read("Basic " + Base64.getEncoder().encodeToString(latin))).isEmpty();
  }

  @Test
  void aHugeHeaderIsNotDecoded() {
    assertThat(read("Basic " + base64("a:" + "b".repeat(5000)))).isEmpty();
  }

  private static Optional<Credentials> read(String header) {
    return AuthorizationHeader.read(header, SOURCE, jwt -> TOKEN);
  }

  private static String base64(String pair) {
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
