package io.merchantloyalty.web.rest.wallet;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.merchantloyalty.invoice.history.ExportedPayment;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.web.rest.json.JsonMappers;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes an {@link ExportBody} whose payments are read page by page while it is written, so that it
 * takes the same memory for ten payments and for ten thousand.
 *
 * @param beginning all but the payments
 * @param first page of the payments: read before the answer begins, so that a refusal is one
 * @param next reads the page after that cursor
 */
record ExportStream(
    ExportBody beginning, Page<ExportedPayment> first, Function<String, Page<ExportedPayment>> next)
    implements StreamingOutput {

  private static final ObjectWriter JSON = JsonMappers.sparing();

  @Override
  public void write(OutputStream body) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(body)) {
      json.writeStartObject();
      member(json, "shopper", beginning.shopper());
      member(json, "accounts", beginning.accounts());
      member(json, "sessions", beginning.sessions());
      member(json, "devices", beginning.devices());
      member(json, "cards", beginning.cards());
      json.writeArrayFieldStart("payments");
      Optional<Page<ExportedPayment>> page = Optional.of(first);
      while (page.isPresent()) {
        for (ExportedPayment payment : page.get().items()) {
          JSON.writeValue(json, ExportedPaymentBody.of(payment));
        }
        page = page.get().next().map(next);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void member(JsonGenerator json, String name, Object value) throws IOException {
    json.writeFieldName(name);
    JSON.writeValue(json, value);
  }
}
