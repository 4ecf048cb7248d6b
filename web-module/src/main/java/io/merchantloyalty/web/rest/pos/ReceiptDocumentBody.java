package io.merchantloyalty.web.rest.pos;

import io.merchantloyalty.invoice.SubmitReceipt;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * The receipt that a register printed.
 *
 * @param mediaType such as text/html
 * @param receiptType the register's own word for it
 * @param content Base64, at most 256 KiB of bytes
 */
public record ReceiptDocumentBody(
    @NotNull @Size(min = 3, max = 100) String mediaType,
    @Size(min = 1, max = 50) String receiptType,
    @NotNull @Size(min = 1) byte[] content) {

  SubmitReceipt toCommand(String ersReference) {
    return new SubmitReceipt(
        ersReference, mediaType, Optional.ofNullable(receiptType), content, Optional.empty());
  }

  @Override
  public String toString() {
    return "ReceiptDocumentBody[mediaType=" + mediaType + "]";
  }
}
