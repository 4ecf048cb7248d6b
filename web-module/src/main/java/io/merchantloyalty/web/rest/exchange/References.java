package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.util.regex.Pattern;

/** References in paths. What cannot be one is not there: nobody is asked. */
public final class References {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,25}");

  private References() {}

  public static String ofInvoice(String text) {
    return digits(text, ResultCode.INVALID_INVOICE_REFERENCE, "invoice");
  }

  public static String ofPayment(String text) {
    return digits(text, ResultCode.INVALID_ERS_REFERENCE, "payment");
  }

  public static String ofRefund(String text) {
    return digits(text, ResultCode.INVALID_ERS_REFERENCE, "refund");
  }

  private static String digits(String text, ResultCode code, String what) {
    if (!DIGITS.matcher(text).matches()) {
      throw DomainException.notFound(code, what);
    }
    return text;
  }
}
