package io.merchantloyalty.ledger;

import io.merchantloyalty.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Currency;

/** One line of a transfer: an account gets (more than zero) or gives (less) so many minor units. */
@Embeddable
record Posting(
    @Column(name = "account_id") long accountId,
    @Column(name = "amount_minor") long amountMinor,
    Currency currency) {

  Posting {
    if (amountMinor == 0) {
      throw new IllegalArgumentException("a posting of nothing");
    }
  }

  static Posting gives(long accountId, Money amount) {
    return gets(accountId, amount.negated());
  }

  static Posting gets(long accountId, Money amount) {
    return new Posting(accountId, amount.minorUnits(), amount.currency());
  }

  Money amount() {
    return new Money(amountMinor, currency);
  }
}
