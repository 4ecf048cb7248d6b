package io.merchantloyalty.web.rest.wallet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.merchantloyalty.invoice.history.ExportedPayment;
import io.merchantloyalty.web.rest.body.RowBody;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A payment with all that is kept of it.
 *
 * @param rows of its bill
 * @param cardRemembered the answer to "remember this card?", if it was given
 */
public record ExportedPaymentBody(
    @JsonUnwrapped PastPaymentBody payment,
    List<RowBody> rows,
    Optional<Boolean> cardRemembered,
    Optional<Instant> answeredAt) {

  static ExportedPaymentBody of(ExportedPayment exported) {
    return new ExportedPaymentBody(
        PastPaymentBody.of(exported.payment()),
        exported.rows().stream().map(RowBody::of).toList(),
        exported.answer().map(ExportedPayment.Answer::remembered),
        exported.answer().map(ExportedPayment.Answer::answeredAt));
  }
}
