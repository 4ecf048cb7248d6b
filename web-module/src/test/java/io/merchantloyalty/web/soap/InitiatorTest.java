package io.merchantloyalty.web.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.soap.envelope.SoapFault;
import io.merchantloyalty.web.soap.envelope.Wire;
import io.merchantloyalty.web.soap.envelope.XmlElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitiatorTest {

  private static final Initiator INITIATOR = new Initiator("192.0.2.1");

  @ParameterizedTest
  @CsvSource({
    "<id>t1</id><type>TERMINALID</type>, t1",
    "<id>t1</id><type>TERMINALID</type><userId>9900</userId>, t1",
    "<userId>9900</userId><type> TERMINALID </type><id> t1 </id>, t1",
    "<id>shop</id><type>RESELLERUSER</type><userId>9900</userId>, shop/9900",
    "<id>shop/9900</id><type>RESELLERUSER</type>, shop/9900",
    "<id>shop/9900</id><type>RESELLERUSER</type><userId>9900</userId>, shop/9900",
    "<id>shop/9900</id><type>RESELLERUSER</type><userId/>, shop/9900",
  })
  void principalsAreNamedInEitherForm(String principalId, String principal) throws SoapFault {
    assertThat(INITIATOR.terminal(wrapper(principalId, "<password>pw</password>")))
        .isEqualTo(new Credentials.Password(principal, "pw", "192.0.2.1"));
  }

  @Test
  void passwordsKeepTheirSpaces() throws SoapFault {
    XmlElement wrapper = wrapper("<id>t</id><type>TERMINALID</type>", "<password> p w </password>");
    assertThat(INITIATOR.terminal(wrapper))
        .isEqualTo(new Credentials.Password("t", " p w ", "192.0.2.1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<id>t</id>",
        "<id/><type>TERMINALID</type>",
        "<type>RESELLERUSER</type><userId>9900</userId>",
        "<id>shop</id><type>RESELLERUSER</type>",
        "<id>shop</id><type>RESELLERID</type>",
        "<id>shop/9900</id><type>TERMINALID</type>",
      })
  void whoeverNamesNobodyIsUnknown(String principalId) throws SoapFault {
    XmlElement wrapper = wrapper(principalId, "<password>pw</password>");
    assertThat(refusal(() -> INITIATOR.terminal(wrapper)))
        .isEqualTo(ResultCode.INVALID_INITIATOR_PRINCIPAL_ID);
    assertThat(refusal(() -> INITIATOR.merchantUser(wrapper)))
        .isEqualTo(ResultCode.INITIATOR_PRINCIPAL_NOT_FOUND);
  }

  @Test
  void aCallWithoutContextIsFromNobody() {
    XmlElement wrapper = XmlElement.empty("sendInvoice");
    assertThat(refusal(() -> INITIATOR.terminal(wrapper)))
        .isEqualTo(ResultCode.INVALID_INITIATOR_PRINCIPAL_ID);
    assertThat(refusal(() -> INITIATOR.merchantUser(wrapper)))
        .isEqualTo(ResultCode.INITIATOR_PRINCIPAL_NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<password/>", "<password></password>"})
  void aMissingPasswordIsAWrongOne(String password) throws SoapFault {
    XmlElement wrapper = wrapper("<id>t</id><type>TERMINALID</type>", password);
    assertThat(refusal(() -> INITIATOR.terminal(wrapper)))
        .isEqualTo(ResultCode.AUTHENTICATION_FAILED);
  }

  private static ResultCode refusal(Runnable call) {
    return catchThrowableOfType(DomainException.class, call::run).code();
  }

  private static XmlElement wrapper(String principalId, String password) throws SoapFault {
    return Wire.read(
            Wire.envelope(
                "sendInvoice",
                "<context><initiatorPrincipalId>"
                    + principalId
                    + "</initiatorPrincipalId>"
                    + password
                    + "</context>"))
        .wrapper();
  }
}
