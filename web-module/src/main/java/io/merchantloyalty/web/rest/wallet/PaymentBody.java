package io.merchantloyalty.web.rest.wallet;

import io.merchantloyalty.invoice.PayInvoice;
import io.merchantloyalty.web.rest.json.Secret;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A shopper's payment of a bill.
 *
 * @param account reference of one of the shopper's own accounts
 * @param revision of the bill that the shopper saw
 */
public record PaymentBody(
    @NotNull @Size(min = 1, max = 40) String account,
    @NotNull @Secret @Size(min = 1, max = 20) String pin,
    @NotNull @Min(0) Integer revision) {

  PayInvoice toCommand(String reference) {
    return new PayInvoice(reference, account, pin, revision);
  }

  @Override
  public String toString() {
    return "PaymentBody[revision=" + revision + "]";
  }
}
