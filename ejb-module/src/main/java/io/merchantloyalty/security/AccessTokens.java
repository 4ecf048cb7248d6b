package io.merchantloyalty.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Issues and checks bearer tokens (spec 04): signed JWTs, HS256, valid for {@code
 * loyalty.token.minutes} (15 by default) of the injected clock.
 *
 * <p>Claims: {@code sub}, {@code kind}, {@code ver} (credential version), {@code iat}, {@code exp}.
 * Since internal ids never leave the server, {@code sub} is the id under AES-256-GCM ({@link
 * SubjectCipher}): only this server can read it, and two tokens of one principal share nothing.
 * Both keys are {@link DerivedKeys}, so that every process takes every other's tokens.
 *
 * <p>A token is not a session: it cannot be called back, only outlived or outdated by a new
 * credential version, which whoever uses it compares with the row.
 */
@ApplicationScoped
public class AccessTokens {

  /** A token is about 260 characters long; nothing longer than this is even parsed. */
  private static final int CHARS_MAX = 1000;

  private static final String KIND = "kind";
  private static final String CREDENTIAL_VERSION = "ver";

  @Inject DerivedKeys derivedKeys;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "loyalty.token.minutes", defaultValue = "15")
  long validMinutes;

  private volatile Keys keys;

  private record Keys(JWSSigner signer, JWSVerifier verifier, SubjectCipher subjects) {}

  /** A token for a principal whose password or PIN was right a moment ago. */
  public IssuedToken issue(PrincipalKind kind, long principalId, int credentialVersion) {
    Keys current = keys();
    Duration validFor = Duration.ofMinutes(validMinutes);
    Instant now = clock.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .subject(current.subjects.seal(kind, principalId))
            .claim(KIND, kind.name())
            .claim(CREDENTIAL_VERSION, credentialVersion)
            .issueTime(Date.from(now))
            // the claim holds whole seconds: rounded up, the token lives no shorter than promised
            .expirationTime(Date.from(now.plus(validFor).plusNanos(999_999_999)))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(current.signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign a token", e);
    }
    return new IssuedToken(token.serialize(), validFor);
  }

  /**
   * What a token says, when this server signed it and it has not expired.
   *
   * @throws DomainException AUTHENTICATION_FAILED for everything else, whatever is wrong with it
   */
  public AccessToken verify(String jwt) {
    if (jwt == null || jwt.length() > CHARS_MAX) {
      throw refused();
    }
    Keys current = keys();
    try {
      SignedJWT token = SignedJWT.parse(jwt);
      // the header is the sender's word: it does not get to choose how it is checked
      if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())
          || !token.verify(current.verifier)) {
        throw refused();
      }
      AccessToken read = read(token.getJWTClaimsSet(), current.subjects);
      if (!clock.now().isBefore(read.expiresAt())) {
        throw refused();
      }
      return read;
    } catch (ParseException | JOSEException | GeneralSecurityException | RuntimeException e) {
      // whatever a parser throws at hostile text is one answer
      throw refused();
    }
  }

  private static AccessToken read(JWTClaimsSet claims, SubjectCipher subjects)
      throws ParseException, GeneralSecurityException {
    PrincipalKind kind = PrincipalKind.valueOf(claims.getStringClaim(KIND));
    return new AccessToken(
        kind,
        subjects.open(kind, claims.getSubject()),
        claims.getIntegerClaim(CREDENTIAL_VERSION),
        claims.getExpirationTime().toInstant());
  }

  private Keys keys() {
    Keys known = keys;
    if (known == null) {
      // two threads may both come here: they derive the same keys
      known = derived();
      keys = known;
    }
    return known;
  }

  private Keys derived() {
    try {
      byte[] signature = derivedKeys.key("token signature");
      return new Keys(
          new MACSigner(signature),
          new MACVerifier(signature),
          new SubjectCipher(derivedKeys.key("token subject")));
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java cannot sign tokens", e);
    }
  }

  private static DomainException refused() {
    return new DomainException(
        ResultCode.AUTHENTICATION_FAILED, "the token is not valid, or no longer");
  }
}
