package io.merchantloyalty.web.soap;

import io.merchantloyalty.invoice.SubmitReceipt;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.web.soap.envelope.XmlElement;
import java.util.Base64;
import java.util.Optional;

/** Makes the command of submitPaymentReceipt. Only a receipt that cannot be kept is refused. */
final class ReceiptCommand {

  private ReceiptCommand() {}

  static SubmitReceipt read(XmlElement wrapper) {
    XmlElement document =
        wrapper.child("receiptDocument").orElseGet(() -> XmlElement.empty("receiptDocument"));
    String ers =
        wrapper
            .word("ersReference")
            .orElseThrow(
                () -> DomainException.notFound(ResultCode.INVALID_ERS_REFERENCE, "payment"));
    return SubmitReceipt.tidied(
        ers, document.word("mimeType"), document.word("receiptType"), content(document));
  }

  /** Old libraries break the text into lines. */
  private static byte[] content(XmlElement document) {
    Optional<String> text = document.text("receiptData");
    try {
      return Base64.getMimeDecoder().decode(text.orElse(""));
    } catch (IllegalArgumentException e) {
      throw DomainException.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          Violation.secret("receiptDocument/receiptData", "must be Base64"));
    }
  }
}
