package io.merchantloyalty.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.merchantloyalty.invoice.InvoiceFeed;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.AccessTokens;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.security.TrustedProxies;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.terminal.Terminals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the front door answers when a large body is sent to a till's operation. */
class ApiHeadsTest {

  private static final String PROXY = "10.0.0.1";
  private static final String TILL = "192.0.2.7";
  private static final String PASSWORD = basic("till:secret");

  private final AccessTokens tokens = mock(AccessTokens.class);
  private final StaffDesk staff = mock(StaffDesk.class);
  private final Terminals terminals = mock(Terminals.class);
  private final InvoiceFeed feed = mock(InvoiceFeed.class);
  private final TrustedProxies proxies = mock(TrustedProxies.class);
  private final ApiHeads heads = new ApiHeads(Set.of(), tokens, staff, terminals, feed, proxies);

  @BeforeEach
  void aHealthyServerBehindAProxy() {
    when(feed.isHealthy()).thenReturn(true);
    when(proxies.source(PROXY, List.of(TILL))).thenReturn(TILL);
  }

  @Test
  void aTillIsKnownByItsPasswordUnderItsOwnAddress() {
    assertThat(status(PASSWORD)).isEmpty();
    verify(terminals).authenticate(new Credentials.Password("till", "secret", TILL));
  }

  @Test
  void wrongCredentialsAreA401AndTooManyOfThemA429() {
    refuse(new DomainException(ResultCode.AUTHENTICATION_FAILED, "wrong password"));
    assertThat(status(PASSWORD)).hasValue(401);
    refuse(
        new DomainException(
            ResultCode.INVALID_INITIATOR_PRINCIPAL_STATE, "locked", new Details.RetryAfter(30)));
    assertThat(heads.refusesMore(head(PASSWORD)))
        .get()
        .matches(no -> no.status() == 429)
        .matches(no -> no.headers().contains("Retry-After: 30"));
  }

  @Test
  void whatCannotBeCheckedNowIsA503() {
    refuse(
        new DomainException(
            ResultCode.SYSTEM_BUSY, "too many sign-ins at once", new Details.RetryAfter(1)));
    assertThat(status(PASSWORD)).hasValue(503);
    refuse(
        new DomainException(
            ResultCode.SERVICE_UNAVAILABLE, "not available", new Details.RetryAfter(10)));
    assertThat(heads.refusesMore(head(PASSWORD)))
        .get()
        .matches(no -> no.status() == 503 && no.code() == ResultCode.SERVICE_UNAVAILABLE)
        .matches(no -> no.headers().contains("Retry-After: 10"));
    refuse(new IllegalStateException("a fault of the database"));
    assertThat(status(PASSWORD)).hasValue(503);
  }

  @Test
  void nobodyIsAskedWhileTheDatabaseDoesNotAnswer() {
    when(feed.isHealthy()).thenReturn(false);
    assertThat(status(PASSWORD)).hasValue(503);
    verify(terminals, never()).authenticate(any());
  }

  @Test
  void credentialsOfAnotherKindAreRefusedAsTheOperationDoes() {
    assertThat(status("Bearer " + Credentials.ApiKey.PREFIX + "abc")).hasValue(401);
    assertThat(status(basic("shop/user:secret"))).hasValue(401);
    when(tokens.verify("token"))
        .thenReturn(new AccessToken(PrincipalKind.MERCHANT_USER, 1, 1, Instant.MAX));
    assertThat(status("Bearer token")).hasValue(403);
    verify(terminals, never()).authenticate(any());
  }

  private void refuse(RuntimeException why) {
    doThrow(why).when(terminals).authenticate(any());
  }

  private Optional<Integer> status(String authorization) {
    return heads.refusesMore(head(authorization)).map(Turned::status);
  }

  private static HeadRule.Head head(String authorization) {
    return new HeadRule.Head(
        "PUT",
        "/api/pos/v1/invoices/123",
        name -> name.equals("Authorization") ? authorization : null,
        name -> name.equals("X-Forwarded-For") ? List.of(TILL) : List.of(),
        PROXY);
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
