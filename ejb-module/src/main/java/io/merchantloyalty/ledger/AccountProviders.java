package io.merchantloyalty.ledger;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The banks that this server knows: every CDI bean of type {@link AccountProvider}. A new bank is
 * one more bean in the deployment, nothing else.
 */
@ApplicationScoped
public class AccountProviders {

  @Inject @Any Instance<AccountProvider> providers;

  /**
   * The provider of that name.
   *
   * @throws DomainException SERVICE_UNAVAILABLE when there is none: the account was opened while
   *     its bank was deployed, and now the bank is gone
   */
  public AccountProvider named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new DomainException(
                    ResultCode.SERVICE_UNAVAILABLE, "the bank of this account cannot be reached"));
  }

  /** The provider of that name, if it is deployed. */
  public Optional<AccountProvider> find(String name) {
    return providers.stream().filter(provider -> provider.name().equals(name)).findFirst();
  }
}
