package io.merchantloyalty.terminal;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The texts inside QR codes: {@code HTTP://SEQR.SE/Q<seqrId>} on a till's sticker, {@code
 * HTTP://SEQR.SE/R<reference>} for one invoice (spec 01). The part before is the setting {@code
 * loyalty.qr.base}; it is kept in upper case, as registers expect it (spec 03, Answers) and as a QR
 * code holds it in least space.
 */
@ApplicationScoped
public class QrTexts {

  static final int REFERENCE_DIGITS_MAX = 24;

  private static final char STICKER = 'Q';
  private static final char INVOICE = 'R';

  private final String base;

  /** For the container's proxy only. */
  protected QrTexts() {
    this.base = "";
  }

  @Inject
  public QrTexts(
      @ConfigProperty(name = "loyalty.qr.base", defaultValue = "HTTP://SEQR.SE/") String base) {
    String text = base.strip().toUpperCase(Locale.ROOT);
    this.base = text.endsWith("/") ? text : text + "/";
  }

  @PostConstruct
  void check() {
    if (!isAscii(base)) {
      throw new IllegalStateException("loyalty.qr.base must be plain ASCII: " + base);
    }
  }

  /** {@code HTTP://SEQR.SE/R<reference>}. */
  public String ofInvoice(String reference) {
    return base + INVOICE + reference;
  }

  /** {@code HTTP://SEQR.SE/Q<seqrId>}. */
  public String ofSticker(String seqrId) {
    return base + STICKER + seqrId;
  }

  /**
   * What a scanned text names, in any letter case, with or without white space around it. Says
   * nothing of whether there is such a till or invoice.
   *
   * @throws DomainException INVALID_INVOICE_REFERENCE, naming the field {@code qrText}, for a text
   *     that is not one of ours
   */
  public QrCode parse(String text) {
    return read(text)
        .orElseThrow(
            () ->
                DomainException.violated(
                    ResultCode.INVALID_INVOICE_REFERENCE,
                    text == null || text.isBlank()
                        ? Violation.missing("qrText")
                        : Violation.of(
                            "qrText",
                            "must be " + ofSticker("<SEQR id>") + " or " + ofInvoice("<reference>"),
                            text)));
  }

  private Optional<QrCode> read(String text) {
    if (text == null || !isAscii(text)) {
      return Optional.empty();
    }
    String upper = text.strip().toUpperCase(Locale.ROOT);
    if (upper.length() <= base.length() || !upper.startsWith(base)) {
      return Optional.empty();
    }
    String name = upper.substring(base.length() + 1);
    return switch (upper.charAt(base.length())) {
      case STICKER -> SeqrId.read(name).map(id -> new QrCode.Sticker(id.text()));
      case INVOICE ->
          isReference(name) ? Optional.of(new QrCode.InvoiceCode(name)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isReference(String text) {
    return !text.isEmpty()
        && text.length() <= REFERENCE_DIGITS_MAX
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * Letter case is safe to change in ASCII only: elsewhere a small letter may become two others.
   */
  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }
}
