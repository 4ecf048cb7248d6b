package io.merchantloyalty.web.rest.merchant;

import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.security.KeyedCall;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.web.CallerAddress;
import io.merchantloyalty.web.CorrelationId;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.signin.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The merchant's user of this request, and where the request came from. */
@RequestScoped
public class MerchantCalls {

  @Inject Caller caller;
  @Inject HttpServletRequest request;

  public MerchantCall current() {
    return with(Optional.empty());
  }

  /**
   * One that makes something.
   *
   * @param key as the header says it; may be null
   * @param operation its operationId
   * @param thing what the path names; empty when it names nothing
   */
  public MerchantCall keyed(String key, String operation, String thing, Record body) {
    return with(IdempotencyKey.of(key, operation, thing, body));
  }

  private MerchantCall with(Optional<KeyedCall> keyed) {
    return new MerchantCall(caller.merchantUser(), origin(), keyed);
  }

  /** Where the request came from, when there is no user. */
  public Origin origin() {
    return new Origin(Optional.of(CallerAddress.of(request)), CorrelationId.current());
  }
}
