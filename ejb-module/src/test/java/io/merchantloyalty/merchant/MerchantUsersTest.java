package io.merchantloyalty.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.AccessTokens;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.IssuedToken;
import io.merchantloyalty.security.PasswordCheck;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.security.SignInLog;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerchantUsersTest {

  private final MerchantUsers users = new MerchantUsers();
  private final List<String> signIns = new ArrayList<>();
  private boolean enabled = true;
  private boolean codeNeeded;
  private int timesSpent;

  @BeforeEach
  @SuppressWarnings("UnnecessaryAssignment") // no container here that would inject
  void wire() {
    users.lookup =
        new MerchantUserLookup() {
          @Override
          public Optional<MerchantUserRow> byPrincipal(String resellerId, String userId) {
            Optional<Long> shop = resellerId.equals("shop") ? Optional.of(5L) : Optional.empty();
            boolean known = userId.equals("9900") && (resellerId.equals("m") || shop.isPresent());
            return known ? Optional.of(row(shop)) : Optional.empty();
          }

          @Override
          public Optional<MerchantUserRow> byId(long id) {
            return id == 1 ? Optional.of(row(Optional.empty())) : Optional.empty();
          }
        };
    users.passwordCheck =
        new PasswordCheck() {
          @Override
          public boolean isRight(
              PrincipalKind kind, Credentials.Password shown, Optional<Stored> stored) {
            timesSpent += stored.isEmpty() ? 1 : 0;
            return stored.filter(known -> known.hash().equals(shown.password())).isPresent();
          }
        };
    users.log =
        new SignInLog() {
          @Override
          public void signedIn(PrincipalKind kind, long id, String source) {
            signIns.add(kind + "/" + id + " from " + source);
          }
        };
    users.tokens =
        new AccessTokens() {
          @Override
          public IssuedToken issue(PrincipalKind kind, long principalId, int credentialVersion) {
            return new IssuedToken(
                kind + "/" + principalId + "/" + credentialVersion, Duration.ofMinutes(15));
          }
        };
  }

  @Test
  void aMerchantsResellerIdNamesNoShop() {
    assertThat(users.authenticate(password("m/9900", "1234")).shopNodeId()).isEmpty();
  }

  @Test
  void aShopsResellerIdNamesItsShop() {
    assertThat(users.authenticate(password("shop/9900", "1234")).shopNodeId()).contains(5L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nobody/9900", "m/9901", "m", "", "/", "m/", "/9900", "m/9900 ", "m /9900"})
  void whoIsUnknownTakesTheTimeOfAWrongPassword(String principal) {
    assertThat(refusal(() -> users.authenticate(password(principal, "1234"))))
        .isEqualTo(ResultCode.INITIATOR_PRINCIPAL_NOT_FOUND);
    assertThat(timesSpent).isEqualTo(1);
  }

  @Test
  void aWrongPasswordIsRefused() {
    assertThat(refusal(() -> users.authenticate(password("m/9900", "4321"))))
        .isEqualTo(ResultCode.AUTHENTICATION_FAILED);
  }

  @Test
  void aDisabledUserHearsSoOnlyWithTheRightPassword() {
    enabled = false;
    assertThat(refusal(() -> users.authenticate(password("m/9900", "1234"))))
        .isEqualTo(ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE);
    assertThat(refusal(() -> users.authenticate(password("m/9900", "4321"))))
        .isEqualTo(ResultCode.AUTHENTICATION_FAILED);
    assertThat(refusal(() -> users.authenticate(token(PrincipalKind.MERCHANT_USER, 1, 2))))
        .isEqualTo(ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE);
    assertThat(refusal(() -> users.signIn(password("m/9900", "1234"))))
        .isEqualTo(ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE);
  }

  @Test
  void aPasswordAloneIsNotEnoughForWhoHasASecondFactor() {
    codeNeeded = true;
    assertThat(refusal(() -> users.authenticate(password("m/9900", "1234"))))
        .isEqualTo(ResultCode.ACCESS_DENIED);
    assertThat(refusal(() -> users.signIn(password("m/9900", "1234"))))
        .isEqualTo(ResultCode.ACCESS_DENIED);
    assertThat(refusal(() -> users.authenticate(password("m/9900", "4321"))))
        .isEqualTo(ResultCode.AUTHENTICATION_FAILED);
    assertThat(users.withPassword(password("m/9900", "1234")).codeNeeded()).isTrue();
    assertThat(users.authenticate(token(PrincipalKind.MERCHANT_USER, 1, 2)).id()).isEqualTo(1);
  }

  @Test
  void aTokenHoldsUntilThePasswordChanges() {
    assertThat(users.authenticate(token(PrincipalKind.MERCHANT_USER, 1, 2)).merchantId())
        .isEqualTo(9);
    assertThat(refusal(() -> users.authenticate(token(PrincipalKind.MERCHANT_USER, 1, 1))))
        .isEqualTo(ResultCode.AUTHENTICATION_FAILED);
    assertThat(refusal(() -> users.authenticate(token(PrincipalKind.MERCHANT_USER, 3, 2))))
        .isEqualTo(ResultCode.AUTHENTICATION_FAILED);
  }

  @ParameterizedTest
  @EnumSource(value = PrincipalKind.class, mode = EnumSource.Mode.EXCLUDE, names = "MERCHANT_USER")
  void anotherKindOfPrincipalIsNoMerchantUser(PrincipalKind kind) {
    assertThat(refusal(() -> users.authenticate(token(kind, 1, 2))))
        .isEqualTo(ResultCode.ACCESS_DENIED);
  }

  @Test
  void aTokenIsIssuedForTheCredentialThatWasShown() {
    assertThat(users.signIn(password("m/9900", "1234")).token()).isEqualTo("MERCHANT_USER/1/2");
    assertThat(signIns).containsExactly("MERCHANT_USER/1 from 192.0.2.1");
  }

  @Test
  void aShopsResellerIdGetsNoToken() {
    assertThat(refusal(() -> users.signIn(password("shop/9900", "1234"))))
        .isEqualTo(ResultCode.ACCESS_DENIED);
  }

  @Test
  void theUserIdFollowsTheLastSlash() {
    assertThat(ResellerPrincipal.read("a/b/9900")).contains(new ResellerPrincipal("a/b", "9900"));
    assertThat(ResellerPrincipal.read("a".repeat(65) + "/9900")).isEmpty();
  }

  private MerchantUserRow row(Optional<Long> shop) {
    return new MerchantUserRow(
        new AuthenticatedMerchantUser(1, 9, shop, Role.OWNER), "1234", 2, enabled, codeNeeded);
  }

  private static ResultCode refusal(ThrowingCallable call) {
    return catchThrowableOfType(DomainException.class, call).code();
  }

  private static Credentials.Password password(String principal, String password) {
    return new Credentials.Password(principal, password, "192.0.2.1");
  }

  private static Credentials token(PrincipalKind kind, long id, int credentialVersion) {
    return new Credentials.Bearer(new AccessToken(kind, id, credentialVersion, Instant.MAX));
  }
}
