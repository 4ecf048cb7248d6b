package io.merchantloyalty.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.MerchantUsers;
import io.merchantloyalty.merchant.signin.ChangePreferences;
import io.merchantloyalty.merchant.signin.ConsoleSignIns;
import io.merchantloyalty.merchant.signin.ConsoleUser;
import io.merchantloyalty.merchant.signin.ProfileView;
import io.merchantloyalty.merchant.signin.Profiles;
import io.merchantloyalty.merchant.signin.SignedIn;
import io.merchantloyalty.merchant.signin.TotpConfirmed;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.security.TotpSetUp;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** How a merchant's staff get in, with and without a second factor. */
@ExtendWith(ArquillianExtension.class)
class ConsoleSignInIT {

  private static final Credentials.Password VIEWER =
      new Credentials.Password("public_test_shop/9901", "1234", "192.0.2.1");
  private static final Origin HERE = new Origin(Optional.of("192.0.2.1"), Optional.empty());

  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  @Inject private ConsoleSignIns signIns;
  @Inject private Profiles profiles;
  @Inject private MerchantUsers users;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService executor;

  @Test
  void aSecondFactorIsSetUpAskedForAndTakenAwayAgain() throws Exception {
    SignedIn first = signIns.signIn(VIEWER, HERE);
    assertFalse(first.codeNeeded());
    ProfileView before = profiles.me(call(first.user()));
    assertEquals("public_test_shop/9901", before.resellerId() + "/" + before.userId());
    assertFalse(before.codeNeeded());

    TotpSetUp setUp = profiles.beginTotp(call(first.user()));
    assertTrue(setUp.uri().startsWith("otpauth://totp/Merchant%20Loyalty%3Apublic_test_shop%2F"));
    assertFalse(signIns.signIn(VIEWER, HERE).codeNeeded(), "not before it is confirmed");
    refused(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        () -> profiles.confirmTotp(call(first.user()), "000000"));
    String code = code(setUp, -30);
    TotpConfirmed on = profiles.confirmTotp(call(first.user()), code);
    assertEquals(10, on.recoveryCodes().size());
    assertEquals(10, profiles.me(call(on.user())).recoveryCodesLeft());
    refused(ResultCode.AUTHENTICATION_FAILED, () -> profiles.me(call(first.user())));
    refused(ResultCode.REJECTED_BUSINESS_LOGIC, () -> profiles.beginTotp(call(on.user())));

    refused(ResultCode.ACCESS_DENIED, () -> users.authenticate(VIEWER));
    refused(ResultCode.ACCESS_DENIED, () -> users.signIn(VIEWER));
    SignedIn halfway = signIns.signIn(VIEWER, HERE);
    assertTrue(halfway.codeNeeded());
    assertThrows(IllegalStateException.class, halfway.user()::credentials);
    refused(
        ResultCode.AUTHENTICATION_FAILED,
        () -> signIns.enterCode(halfway.user(), code, anywhere()));
    refused(
        ResultCode.AUTHENTICATION_FAILED,
        () -> signIns.enterCode(halfway.user(), "123", anywhere()));

    assertEquals(1, timesAccepted(halfway.user(), code(setUp, 0)), "a code gets one in, once");
    String recovery = on.recoveryCodes().get(3);
    assertEquals(1, timesAccepted(halfway.user(), recovery.toUpperCase().replace("-", " ")));
    assertEquals(9, profiles.me(call(on.user())).recoveryCodesLeft());

    refused(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        () -> profiles.newRecoveryCodes(call(on.user()), "not mine"));
    List<String> fresh = profiles.newRecoveryCodes(call(on.user()), "1234");
    refused(
        ResultCode.AUTHENTICATION_FAILED,
        () -> signIns.enterCode(halfway.user(), on.recoveryCodes().get(5), anywhere()));
    ConsoleUser off = profiles.endTotp(call(on.user()), fresh.get(0));
    assertFalse(signIns.signIn(VIEWER, HERE).codeNeeded());
    assertEquals(0, profiles.me(call(off)).recoveryCodesLeft());
    refused(
        ResultCode.AUTHENTICATION_FAILED,
        () -> signIns.enterCode(halfway.user(), fresh.get(1), anywhere()));
  }

  @Test
  void aNewPasswordEndsEveryOtherSession() {
    Credentials.Password fish = new Credentials.Password("fredellsfisk/9900", "2009", "192.0.2.1");
    ConsoleUser here = signIns.signIn(fish, HERE).user();
    ConsoleUser elsewhere = signIns.signIn(fish, HERE).user();
    refused(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        () -> profiles.changePassword(call(here), "2010", "a long new one"));
    refused(
        ResultCode.INVALID_NEW_PASSWORD,
        () -> profiles.changePassword(call(here), "2009", "short"));
    refused(
        ResultCode.INVALID_NEW_PASSWORD, () -> profiles.changePassword(call(here), "2009", "2009"));
    ConsoleUser goesOn = profiles.changePassword(call(here), "2009", "a long new one");
    assertNotEquals(here.credentialVersion(), goesOn.credentialVersion());
    assertEquals("Frida Fredell", profiles.me(call(goesOn)).name());
    refused(ResultCode.AUTHENTICATION_FAILED, () -> profiles.me(call(elsewhere)));
    refused(ResultCode.AUTHENTICATION_FAILED, () -> signIns.signIn(fish, HERE));
  }

  @Test
  void languageAndTimeZoneAreOnesOwn() {
    ConsoleUser carin =
        signIns
            .signIn(new Credentials.Password("city_coalition/9900", "2345", "192.0.2.1"), HERE)
            .user();
    assertEquals("Europe/Stockholm", profiles.me(call(carin)).timeZone());
    ProfileView changed =
        profiles.changePreferences(
            call(carin), new ChangePreferences(Optional.of("sv"), "America/New_York"));
    assertEquals(Optional.of("sv"), changed.language());
    assertEquals("America/New_York", profiles.me(call(carin)).timeZone());
    refused(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        () ->
            profiles.changePreferences(
                call(carin), new ChangePreferences(Optional.of("de"), "Mars/Base")));
  }

  /** How many of eight sign-ins with one code at once get in. */
  private long timesAccepted(ConsoleUser halfway, String code) throws Exception {
    List<Future<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      attempts.add(executor.submit(() -> isAccepted(halfway, code)));
    }
    long accepted = 0;
    for (Future<Boolean> attempt : attempts) {
      accepted += attempt.get() ? 1 : 0;
    }
    return accepted;
  }

  private boolean isAccepted(ConsoleUser halfway, String code) {
    try {
      return signIns.enterCode(halfway, code, anywhere()).complete();
    } catch (DomainException refusal) {
      assertEquals(ResultCode.AUTHENTICATION_FAILED, refusal.code());
      return false;
    }
  }

  private String code(TotpSetUp setUp, int secondsOff) throws Exception {
    return new TimeBasedOneTimePasswordGenerator()
        .generateOneTimePasswordString(
            new SecretKeySpec(new Base32().decode(setUp.secret()), "HmacSHA1"),
            clock.now().plusSeconds(secondsOff));
  }

  /** Nobody who shows wrong codes here is stopped for it: others than these tests see to that. */
  private static Origin anywhere() {
    int next = ADDRESSES.incrementAndGet();
    return new Origin(
        Optional.of("198.51." + next / 250 + "." + (next % 250 + 1)), Optional.empty());
  }

  private static MerchantCall call(ConsoleUser user) {
    return new MerchantCall(user.credentials(), HERE);
  }

  private static void refused(ResultCode code, Executable call) {
    assertEquals(code, assertThrows(DomainException.class, call).code());
  }
}
