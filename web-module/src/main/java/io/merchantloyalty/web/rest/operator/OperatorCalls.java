package io.merchantloyalty.web.rest.operator;

import io.merchantloyalty.security.KeyedCall;
import io.merchantloyalty.security.OperatorCall;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.web.CallerAddress;
import io.merchantloyalty.web.CorrelationId;
import io.merchantloyalty.web.rest.exchange.IdempotencyKey;
import io.merchantloyalty.web.rest.signin.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The operator of this request, and where the request came from. */
@RequestScoped
public class OperatorCalls {

  @Inject Caller caller;
  @Inject HttpServletRequest request;

  public OperatorCall current() {
    return with(Optional.empty());
  }

  /**
   * One that makes something.
   *
   * @param key as the header says it; may be null
   * @param operation its operationId
   */
  public OperatorCall keyed(String key, String operation, Record body) {
    return with(IdempotencyKey.of(key, operation, "", body));
  }

  private OperatorCall with(Optional<KeyedCall> keyed) {
    Origin origin = new Origin(Optional.of(CallerAddress.of(request)), CorrelationId.current());
    return new OperatorCall(caller.operator(), origin, keyed);
  }
}
