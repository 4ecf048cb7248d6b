package io.merchantloyalty.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperatorsTest {

  private static final Credentials.Password PASSWORD =
      new Credentials.Password("olga", "right", "192.0.2.1");

  private final Operators operators = new Operators();
  private final List<String> told = new ArrayList<>();

  @Test
  void aTokenOfAnotherKindIsRefusedBeforeAnyRowIsRead() {
    AccessToken till = new AccessToken(PrincipalKind.TERMINAL, 1, 0, Instant.EPOCH);
    assertThatThrownBy(() -> operators.authenticate(new Credentials.Bearer(till)))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void aTokenOfAnotherKindLetsNobodyInToDoSomething() {
    AccessToken user = new AccessToken(PrincipalKind.MERCHANT_USER, 1, 0, Instant.EPOCH);
    OperatorCall call =
        new OperatorCall(new Credentials.Bearer(user), Origin.unknown(), Optional.empty());
    assertThatThrownBy(() -> operators.admit(call)).isInstanceOf(DomainException.class);
  }

  @Test
  void noCredentialsAreRefused() {
    assertThatThrownBy(() -> operators.authenticate(null)).isInstanceOf(DomainException.class);
  }

  @Test
  void thePasswordAloneLetsNobodyInButInADemo() {
    wire(false);
    DomainException refusal =
        catchThrowableOfType(
            DomainException.class, () -> operators.signIn(PASSWORD, Optional.empty()));
    assertThat(refusal.code()).isEqualTo(ResultCode.ACCESS_DENIED);
    operators.demo = true;
    assertThat(operators.signIn(PASSWORD, Optional.empty()).token()).isEqualTo("for 7");
  }

  @Test
  void whoHasAnAuthenticatorShowsACodeInADemoToo() {
    wire(true);
    operators.demo = true;
    for (Optional<String> code : List.of(Optional.<String>empty(), Optional.of("000000"))) {
      DomainException refusal =
          catchThrowableOfType(DomainException.class, () -> operators.signIn(PASSWORD, code));
      assertThat(refusal.code()).isEqualTo(ResultCode.AUTHENTICATION_FAILED);
      assertThat(((Details.Violations) refusal.details()).list())
          .extracting(Violation::field)
          .containsExactly("code");
    }
    assertThat(operators.signIn(PASSWORD, Optional.of("123456")).token()).isEqualTo("for 7");
    assertThat(told).containsExactly("wrong", "in");
  }

  @Test
  void aPasswordIsNoTokenForWhatComesAfterTheSignIn() {
    wire(true);
    assertThatThrownBy(() -> operators.authenticate(PASSWORD)).isInstanceOf(DomainException.class);
  }

  private void wire(boolean confirmed) {
    operators.rows =
        new OperatorRows() {
          @Override
          public Optional<OperatorUser> withUserId(String userId) {
            return Optional.of(new Olga());
          }
        };
    operators.passwordCheck =
        new PasswordCheck() {
          @Override
          public boolean isRight(
              PrincipalKind kind, Credentials.Password shown, Optional<Stored> stored) {
            return true;
          }
        };
    operators.factors =
        new OperatorFactors() {
          @Override
          public boolean isConfirmed(long operatorId) {
            return confirmed;
          }

          @Override
          public boolean use(OperatorUser operator, String code, String source) {
            return code.equals("123456");
          }
        };
    operators.limits =
        new GuessLimits() {
          @Override
          public boolean count(Guess guess) {
            return false;
          }

          @Override
          public void right(Guess guess) {
            assertThat(guess.source()).isEqualTo("192.0.2.1");
          }
        };
    operators.log =
        new SignInLog() {
          @Override
          public void signedIn(PrincipalKind kind, long id, String source) {
            told.add("in");
          }

          @Override
          public void failed(PrincipalKind kind, Optional<Long> id, String source, boolean locks) {
            told.add("wrong");
          }
        };
    operators.tokens =
        new AccessTokens() {
          @Override
          public IssuedToken issue(PrincipalKind kind, long principalId, int credentialVersion) {
            return new IssuedToken("for " + principalId, Duration.ofMinutes(15));
          }
        };
  }

  private static final class Olga extends OperatorUser {

    @Override
    long id() {
      return 7;
    }

    @Override
    PasswordCheck.Stored storedPassword() {
      return new PasswordCheck.Stored(7, 0, "");
    }

    @Override
    boolean isEnabled() {
      return true;
    }
  }
}
