package io.merchantloyalty.web.soap.envelope;

/**
 * Writes answers exactly as the old service did (spec 03, Answers): the wrapper is qualified,
 * nothing inside is. The prefixes are part of the contract too: clients in JavaScript look for
 * {@code soap:Body} and {@code ns2:getPaymentStatusResponse} by these very names.
 */
public final class SoapWriter {

  private static final String SOAP = "soap";
  private static final String WRAPPER = "ns2";

  private SoapWriter() {}

  public static byte[] answer(Operation operation, Answer answer) {
    XmlOut out = envelope();
    out.open(WRAPPER, operation.element() + "Response", SoapReader.SERVICE).open("return");
    out.leaf("ersReference", answer.ersReference());
    out.leaf("resultCode", Integer.toString(answer.code().number()));
    out.leaf(
        "resultDescription",
        answer.code().description() + answer.reason().map(reason -> ": " + reason).orElse(""));
    answer.extension().accept(out);
    return out.document();
  }

  public static byte[] fault(SoapFault fault) {
    XmlOut out = envelope();
    out.openInner(SOAP, "Fault", SoapReader.ENVELOPE);
    out.leaf("faultcode", SOAP + ":" + fault.code().text());
    out.leaf("faultstring", fault.getMessage());
    return out.document();
  }

  private static XmlOut envelope() {
    return new XmlOut()
        .open(SOAP, "Envelope", SoapReader.ENVELOPE)
        .openInner(SOAP, "Body", SoapReader.ENVELOPE);
  }
}
