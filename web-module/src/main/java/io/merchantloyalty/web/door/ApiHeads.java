package io.merchantloyalty.web.door;

import io.merchantloyalty.invoice.InvoiceFeed;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.security.AccessTokens;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.security.TrustedProxies;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.terminal.Terminals;
import io.merchantloyalty.web.CallerAddress;
import io.merchantloyalty.web.rest.signin.AuthorizationHeader;
import io.merchantloyalty.web.rest.signin.SignInFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Who must show credentials before a body is waited for: the API says so of each operation, the
 * console of its pages. The old service has them in its bodies, which are small.
 */
final class ApiHeads implements HeadRule {

  private static final Logger LOG = Logger.getLogger(ApiHeads.class.getName());
  private static final String SESSION_COOKIE = "CONSOLE=";
  private static final String BEARER = "WWW-Authenticate: Bearer realm=\"merchant-loyalty\"\r\n";
  private static final String BASIC =
      "WWW-Authenticate: Basic realm=\"merchant-loyalty\", charset=\"UTF-8\"\r\n";

  private final List<ApiPlace> places = ApiPlace.all();
  private final Set<String> pagesWithUploads;
  private final AccessTokens tokens;
  private final StaffDesk staff;
  private final Terminals terminals;
  private final InvoiceFeed feed;
  private final TrustedProxies proxies;

  /** {@code pagesWithUploads}: paths of the console's pages that have a form with a file. */
  ApiHeads(
      Set<String> pagesWithUploads,
      AccessTokens tokens,
      StaffDesk staff,
      Terminals terminals,
      InvoiceFeed feed,
      TrustedProxies proxies) {
    this.pagesWithUploads = pagesWithUploads;
    this.tokens = tokens;
    this.staff = staff;
    this.terminals = terminals;
    this.feed = feed;
    this.proxies = proxies;
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
    PrincipalKind kind = SignInFilter.kindOf(credentials.get());
    if (!place.get().isFor(kind)) {
      return Optional.of(
          credentials.get() instanceof Credentials.Bearer
              ? Turned.forbidden()
              : Turned.notSignedIn(challenges(head)));
    }
    return wrong(kind, credentials.get(), head);
  }

  /** What keeps us from knowing is no fault of the credentials: the caller asks again later. */
  private Optional<Turned> wrong(PrincipalKind kind, Credentials credentials, Head head) {
    if (!feed.isHealthy()) {
      // as every operation answers then, so that nobody waits for the database
      return Optional.of(Turned.full());
    }
    try {
      Retry.runOnConflict(() -> recognize(kind, credentials));
      return Optional.empty();
    } catch (DomainException refusal) {
      return Optional.of(answer(refusal, head));
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "credentials could not be checked at the front door", fault);
      return Optional.of(Turned.full());
    }
  }

  /** A shopper's and an operator's token was looked at when it was read. */
  private void recognize(PrincipalKind kind, Credentials credentials) {
    if (kind == PrincipalKind.TERMINAL) {
      terminals.authenticate(credentials);
    } else if (kind == PrincipalKind.MERCHANT_USER) {
      staff.recognize(credentials);
    }
  }

  private static Turned answer(DomainException refusal, Head head) {
    return switch (refusal.code()) {
      case SYSTEM_BUSY, SERVICE_UNAVAILABLE -> Turned.full();
      case ACCESS_DENIED -> Turned.forbidden();
      case INVALID_INITIATOR_PRINCIPAL_STATE ->
          refusal.details() instanceof Details.RetryAfter wait
              ? tooManyAttempts(wait.seconds())
              : Turned.notSignedIn(challenges(head));
      default -> Turned.notSignedIn(challenges(head));
    };
  }

  private static Turned tooManyAttempts(long seconds) {
    return new Turned(
        429,
        ResultCode.AUTHENTICATION_FAILED,
        "too many wrong attempts",
        "Retry-After: " + seconds + "\r\n");
  }

  private Optional<Credentials> shown(Head head) {
    try {
      return AuthorizationHeader.read(
          head.value("Authorization").orElse(null), source(head), tokens::verify);
    } catch (DomainException notOurs) {
      return Optional.empty();
    }
  }

  /** Wrong attempts count for one source, whether they are made here or at the operation. */
  private String source(Head head) {
    return proxies.source(head.address(), head.lines().apply(CallerAddress.FORWARDED_FOR));
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
