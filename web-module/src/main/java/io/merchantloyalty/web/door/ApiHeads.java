package io.merchantloyalty.web.door;

import io.merchantloyalty.invoice.InvoiceFeed;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.security.AccessTokens;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.security.TrustedProxies;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.terminal.Terminals;
import io.merchantloyalty.web.CallerAddress;
import io.merchantloyalty.web.rest.exchange.FeedGuard;
import io.merchantloyalty.web.rest.problem.Problems;
import io.merchantloyalty.web.rest.signin.AuthorizationHeader;
import io.merchantloyalty.web.rest.signin.SignInFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Decides who must show credentials before the server waits for a body. The API declares this for
 * each operation, the console for its pages. The old service has its credentials in its bodies,
 * which are small.
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

  /** {@code pagesWithUploads}: the paths of the console's pages that have a form with a file. */
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
      // whether it is a session, and whose, is checked by the page before it reads the form
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

  /**
   * A failure that prevents the check says nothing about the credentials: the caller asks again
   * later.
   */
  private Optional<Turned> wrong(PrincipalKind kind, Credentials credentials, Head head) {
    if (!feed.isHealthy()) {
      // every operation answers like this then, so that nobody waits for the database
      return Optional.of(
          Turned.later(
              503,
              ResultCode.SERVICE_UNAVAILABLE,
              FeedGuard.DATABASE_AWAY,
              Problems.RETRY_AFTER_SECONDS));
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

  /** The token of a shopper or an operator was checked when it was read. */
  private void recognize(PrincipalKind kind, Credentials credentials) {
    if (kind == PrincipalKind.TERMINAL) {
      terminals.authenticate(credentials);
    } else if (kind == PrincipalKind.MERCHANT_USER) {
      staff.recognize(credentials);
    }
  }

  private static Turned answer(DomainException refusal, Head head) {
    int status = Problems.status(refusal.code(), refusal.details());
    return switch (status) {
      case 403 -> Turned.forbidden();
      case 429, 503 ->
          Turned.later(
              status, refusal.code(), refusal.getMessage(), Problems.retryAfter(refusal.details()));
      default -> Turned.notSignedIn(challenges(head));
    };
  }

  private Optional<Credentials> shown(Head head) {
    try {
      return AuthorizationHeader.read(
          head.value("Authorization").orElse(null), source(head), tokens::verify);
    } catch (DomainException notOurs) {
      return Optional.empty();
    }
  }

  /** Wrong attempts count for one source, whether they are checked here or at the operation. */
  private String source(Head head) {
    return proxies.source(head.address(), head.lines().apply(CallerAddress.FORWARDED_FOR));
  }

  private Optional<ApiPlace> place(Head head) {
    return places.stream().filter(place -> place.is(head.method(), head.path())).findFirst();
  }

  /** The same challenges as the API's: apps are not told of Basic. */
  private static String challenges(Head head) {
    boolean basic = head.path().startsWith("/api/pos/") || head.path().startsWith("/api/merchant/");
    return basic ? BASIC + BEARER : BEARER;
  }
}
