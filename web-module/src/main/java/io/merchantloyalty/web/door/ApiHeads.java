package io.merchantloyalty.web.door;

import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.security.AccessTokens;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.terminal.Terminals;
import io.merchantloyalty.web.rest.signin.AuthorizationHeader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who must show credentials before a body is waited for: the API says so of each operation, the
 * console of its pages. The old service has them in its bodies, which are small.
 */
final class ApiHeads implements HeadRule {

  private static final String SESSION_COOKIE = "CONSOLE=";
  private static final String BEARER = "WWW-Authenticate: Bearer realm=\"merchant-loyalty\"\r\n";
  private static final String BASIC =
      "WWW-Authenticate: Basic realm=\"merchant-loyalty\", charset=\"UTF-8\"\r\n";

  private final List<ApiPlace> places = ApiPlace.all();
  private final Set<String> pagesWithUploads;
  private final AccessTokens tokens;
  private final StaffDesk staff;
  private final Terminals terminals;

  /** {@code pagesWithUploads}: paths of the console's pages that have a form with a file. */
  ApiHeads(
      Set<String> pagesWithUploads, AccessTokens tokens, StaffDesk staff, Terminals terminals) {
    this.pagesWithUploads = pagesWithUploads;
    this.tokens = tokens;
    this.staff = staff;
    this.terminals = terminals;
  }

  @Override
  public boolean takesUploads(Head head) {
    return pagesWithUploads.contains(head.path())
        || place(head).filter(ApiPlace::takesUploads).isPresent();
  }

  @Override
  public Optional<Turned> refusesUnseen(Head head) {
    if (pagesWithUploads.contains(head.path()) && head.isMultipart()) {
      // whose session it is, if it is one, the page asks before it reads the form
      return head.value("Cookie").filter(cookies -> cookies.contains(SESSION_COOKIE)).isPresent()
          ? Optional.empty()
          : Optional.of(Turned.forbidden());
    }
    return place(head)
        .filter(ApiPlace::needsCredentials)
        .filter(place -> shown(head).isEmpty())
        .map(place -> Turned.notSignedIn(challenges(head)));
  }

  @Override
  public Optional<Turned> refusesMore(Head head) {
    Optional<ApiPlace> place = place(head).filter(ApiPlace::needsCredentials);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    Optional<Credentials> credentials = shown(head);
    if (credentials.isEmpty()) {
      return Optional.of(Turned.notSignedIn(challenges(head)));
    }
    try {
      recognize(place.get(), credentials.get());
      return Optional.empty();
    } catch (DomainException refusal) {
      return Optional.of(answer(refusal, head));
    }
  }

  /** A shopper's and an operator's token was looked at when it was read. */
  private void recognize(ApiPlace place, Credentials credentials) {
    if (place.isFor(PrincipalKind.TERMINAL) && !place.isFor(PrincipalKind.MERCHANT_USER)) {
      terminals.authenticate(credentials);
    } else if (place.isFor(PrincipalKind.MERCHANT_USER) && !place.isFor(PrincipalKind.TERMINAL)) {
      staff.recognize(credentials);
    }
  }

  private static Turned answer(DomainException refusal, Head head) {
    if (refusal.details() instanceof Details.RetryAfter wait) {
      return new Turned(
          429,
          ResultCode.AUTHENTICATION_FAILED,
          "too many wrong attempts",
          "Retry-After: " + wait.seconds() + "\r\n");
    }
    return refusal.code() == ResultCode.ACCESS_DENIED
        ? Turned.forbidden()
        : Turned.notSignedIn(challenges(head));
  }

  private Optional<Credentials> shown(Head head) {
    try {
      return AuthorizationHeader.read(
          head.value("Authorization").orElse(null), head.address(), tokens::verify);
    } catch (DomainException notOurs) {
      return Optional.empty();
    }
  }

  private Optional<ApiPlace> place(Head head) {
    return places.stream().filter(place -> place.is(head.method(), head.path())).findFirst();
  }

  /** As the API challenges: apps are not told of Basic. */
  private static String challenges(Head head) {
    boolean basic = head.path().startsWith("/api/pos/") || head.path().startsWith("/api/merchant/");
    return basic ? BASIC + BEARER : BEARER;
  }
}
