package io.merchantloyalty.admin.frame;

import io.merchantloyalty.admin.session.ConsoleSession;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.signin.ProfileView;
import io.merchantloyalty.merchant.signin.Profiles;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.security.TrustedProxies;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Whoever looks at the page of this request: a user of a merchant, or nobody yet. */
@Named
@RequestScoped
public class Visitor {

  @Inject HttpServletRequest request;
  @Inject Profiles profiles;

  private ProfileView profile;
  private boolean refused;

  /**
   * What every question to the business tier begins with.
   *
   * @throws DomainException AUTHENTICATION_FAILED when nobody has signed in; the page ends at the
   *     sign-in
   */
  public MerchantCall call() {
    return ConsoleSession.user(request)
        .map(user -> new MerchantCall(user.credentials(), origin()))
        .orElseThrow(
            () -> new DomainException(ResultCode.AUTHENTICATION_FAILED, "nobody has signed in"));
  }

  public Origin origin() {
    return new Origin(Optional.of(address()), correlationId());
  }

  /** The address that the call comes from, as the web module's filter determined it. */
  public String address() {
    Object source = request.getAttribute(TrustedProxies.SOURCE);
    return source == null ? request.getRemoteAddr() : source.toString();
  }

  /** The id that every answer carries: the web module's filter has put it into the head. */
  public Optional<String> correlationId() {
    return CurrentAnswer.header(CurrentAnswer.CORRELATION_ID);
  }

  public boolean isSignedIn() {
    return ConsoleSession.user(request).isPresent();
  }

  /** Read once for each request. */
  public ProfileView getProfile() {
    if (profile == null) {
      profile = profiles.me(call());
      ConsoleSession.noteLanguage(request, profile.language());
    }
    return profile;
  }

  /** The user has changed something about himself during this request. */
  public void forgetProfile() {
    profile = null;
  }

  /** Whether the business tier will let this user do it: pages leave out what it refuses. */
  public boolean may(Right right) {
    return right.roles().contains(getProfile().role());
  }

  /**
   * For pages that are there to change something, and would be of no use to others.
   *
   * @throws DomainException ACCESS_DENIED; the page ends as "not for your role"
   */
  public void require(Right right) {
    if (!may(right)) {
      throw new DomainException(ResultCode.ACCESS_DENIED, "your role does not do this");
    }
  }

  /** The language of a user's own choice, else what the browser's head or cookie asks for. */
  public Locale locale() {
    return chosenLanguage().map(Languages::of).orElseGet(() -> Languages.asked(request));
  }

  /** Not asked for while an error is told: asking could fail again. */
  private Optional<String> chosenLanguage() {
    if (!isSignedIn()) {
      return Optional.empty();
    }
    return refused || CurrentAnswer.isError(request)
        ? ConsoleSession.language(request)
        : getProfile().language();
  }

  /** From here on this request tells of a refusal, and asks no more. */
  void hasBeenRefused() {
    refused = true;
  }

  public String getLanguage() {
    return locale().getLanguage();
  }

  public ZoneId zone() {
    return isSignedIn() ? ZoneId.of(getProfile().timeZone()) : Languages.ZONE;
  }

  public String getTimeZone() {
    return zone().getId();
  }
}
