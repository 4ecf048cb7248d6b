package io.merchantloyalty.web.soap.envelope;

import java.util.Optional;

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

  /** Of a call that is too long, if it got as far as its name. */
  private final transient Optional<Operation> tooLong;

  SoapFault(Code code, String sentence) {
    this(code, sentence, Optional.empty());
  }

  private SoapFault(Code code, String sentence, Optional<Operation> tooLong) {
    super(sentence, null, false, false);
    this.code = code;
    this.tooLong = tooLong;
  }

  static SoapFault tooLong(Optional<Operation> operation, int bytesMax) {
    return new SoapFault(
        Code.CLIENT, "the request is longer than " + bytesMax + " bytes", operation);
  }

  /** Whether it is a call of that operation that is longer than a call may be. */
  public boolean isTooLong(Operation operation) {
    return tooLong.filter(operation::equals).isPresent();
  }

  static SoapFault client(String sentence) {
    return new SoapFault(Code.CLIENT, sentence);
  }

  Code code() {
    return code;
  }
}
