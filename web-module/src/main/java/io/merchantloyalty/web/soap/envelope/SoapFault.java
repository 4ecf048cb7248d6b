package io.merchantloyalty.web.soap.envelope;

/**
 * What was sent is not a SOAP call to this service (spec 03, Answers): the only thing that is not
 * answered with a result code. The sentence is ours and never the parser's, which may quote what
 * was sent.
 */
public final class SoapFault extends Exception {

  private static final long serialVersionUID = 1L;

  /** The fault codes of SOAP 1.1, section 4.4.1, that a request can earn. */
  enum Code {
    CLIENT("Client"),
    VERSION_MISMATCH("VersionMismatch"),
    MUST_UNDERSTAND("MustUnderstand");

    private final String text;

    Code(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  private final Code code;

  SoapFault(Code code, String sentence) {
    super(sentence, null, false, false);
    this.code = code;
  }

  static SoapFault client(String sentence) {
    return new SoapFault(Code.CLIENT, sentence);
  }

  Code code() {
    return code;
  }
}
