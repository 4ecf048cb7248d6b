package io.merchantloyalty.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.invoice.InvoiceStatus;
import io.merchantloyalty.invoice.InvoiceTag;
import io.merchantloyalty.invoice.SentInvoice;
import io.merchantloyalty.invoice.SubmitReceipt;
import io.merchantloyalty.invoice.TokenView;
import io.merchantloyalty.invoice.refund.RefundStatus;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.web.soap.envelope.Operation;
import io.merchantloyalty.web.soap.envelope.SoapFault;
import io.merchantloyalty.web.soap.envelope.Wire;
import jakarta.ejb.EJBException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From a request document to the whole answer document (spec 03, Operations and Answers). */
class CashRegisterTest {

  private static final Set<Operation> SERVED =
      Set.of(
          Operation.SEND_INVOICE,
          Operation.UPDATE_INVOICE,
          Operation.GET_PAYMENT_STATUS,
          Operation.REGISTER_TERMINAL,
          Operation.ASSIGN_SEQR_ID,
          Operation.CANCEL_INVOICE,
          Operation.UNREGISTER_TERMINAL,
          Operation.CHANGE_PRINCIPAL_PASSWORD,
          Operation.SUBMIT_PAYMENT_RECEIPT,
          Operation.REFUND_PAYMENT,
          Operation.BENCHMARKING_NOP);

  private final Till till = new Till();

  @Test
  void aSentInvoiceIsAnsweredWithItsQrTextAndReference() throws SoapFault {
    till.beans =
        () ->
            new SentInvoice("1402562843463", "HTTP://SEQR.SE/R1402562843463", new InvoiceTag(0, 0));
    assertThat(till.answer(Wire.captured("all-operations/004-sendInvoice")))
        .isEqualTo(
            Till.document(
                "sendInvoice",
                Till.result(0, "SUCCESS")
                    + "<invoiceQRCode>HTTP://SEQR.SE/R1402562843463</invoiceQRCode>"
                    + "<invoiceReference>1402562843463</invoiceReference>"));
    assertThat(till.asked)
        .containsExactly(
            "send 87e791f9e24148a6892c52aa85bb0331:secret-terminal-pw"
                + " Optional[NO_ACKNOWLEDGMENT]");
  }

  @Test
  void theOldestAddressAsksForLess() throws SoapFault {
    till.beans = () -> new SentInvoice("1", "HTTP://X", new InvoiceTag(0, 0));
    till.answer(Wire.captured("loyalty-sample/001-sendInvoice"), Address.PROXY);
    till.answer(Wire.captured("loyalty-sample/001-sendInvoice"), Address.PROXY_2);
    assertThat(till.asked)
        .containsExactly(
            "send 0460000100001002:2009 Optional[OPTIONAL_ACKNOWLEDGMENT]",
            "send 0460000100001002:2009 Optional[REQUIRE_ACKNOWLEDGMENT]");
  }

  @Test
  void anUpdateIsAnsweredWithItsResultAlone() throws SoapFault {
    till.beans = () -> Views.status(InvoiceStatus.ISSUED, 2, null);
    assertThat(till.answer(Wire.captured("all-operations/006-updateInvoice")))
        .isEqualTo(Till.document("updateInvoice", Till.result(0, "SUCCESS")));
    assertThat(till.asked)
        .containsExactly(
            "update 87e791f9e24148a6892c52aa85bb0331:secret-terminal-pw 1402562843463");
  }

  @Test
  void aPollSaysWhichVersionWasSeen() throws SoapFault {
    TokenView card =
        new TokenView("SOME_CARD", Optional.of("2610411111110"), Optional.of("Card"), 0);
    till.beans = () -> Views.status(InvoiceStatus.PENDING_ISSUER_ACKNOWLEDGE, 1, card);
    assertThat(till.answer(Wire.captured("loyalty-sample/004-getPaymentStatus")))
        .isEqualTo(
            Till.document(
                "getPaymentStatus",
                Till.result(0, "SUCCESS")
                    + "<status>PENDING_ISSUER_ACKNOWLEDGE</status>"
                    + "<customerTokens><token><description>Card</description><id>SOME_CARD</id>"
                    + "<status>0</status><value>2610411111110</value></token></customerTokens>"
                    + "<version>1</version>"));
    assertThat(till.asked).containsExactly("poll 0460000100001002:2009 Optional[1402562843463] 1");
  }

  @Test
  void aPollMayLeaveOutReferenceAndVersion() throws SoapFault {
    till.beans = () -> Views.status(InvoiceStatus.ISSUED, 0, null);
    till.call("getPaymentStatus", Wire.TILL);
    till.call("getPaymentStatus", "<invoiceVersion/><invoiceReference/>" + Wire.TILL);
    assertThat(till.asked)
        .containsExactly("poll till:secret Optional.empty 0", "poll till:secret Optional.empty 0");
  }

  @Test
  void aVersionThatIsNoNumberIsInvalid() throws SoapFault {
    assertThat(till.call("getPaymentStatus", Wire.TILL + "<invoiceVersion>one</invoiceVersion>"))
        .contains(Till.result(49, "INVALID_INVOICE_DATA"));
    assertThat(till.asked).isEmpty();
  }

  @Test
  void aRegisteredTerminalIsToldItsId() throws SoapFault {
    till.beans = () -> Views.terminal("87e791f9e24148a6892c52aa85bb0331");
    assertThat(till.answer(Wire.captured("all-operations/001-registerTerminal")))
        .isEqualTo(
            Till.document(
                "registerTerminal",
                Till.result(0, "SUCCESS")
                    + "<terminalId>87e791f9e24148a6892c52aa85bb0331</terminalId>"));
    assertThat(till.asked)
        .containsExactly(
            "register fredellsfisk/9900:2009 Shop 1/POS 2 secret-terminal-pw My Shop's Name");
  }

  @Test
  void anAssignedSeqrIdIsAnsweredWithItsResultAlone() throws SoapFault {
    till.beans = () -> Views.terminal("t");
    assertThat(till.answer(Wire.captured("all-operations/003-assignSeqrId")))
        .isEqualTo(Till.document("assignSeqrId", Till.result(0, "SUCCESS")));
    assertThat(till.asked)
        .containsExactly("seqr 87e791f9e24148a6892c52aa85bb0331:secret-terminal-pw seqrgo6ip9st");
  }

  @ParameterizedTest
  @CsvSource({
    "008-cancelInvoice, cancel, 1402562843463",
    "015-changePrincipalPassword, password, new-password",
    "020-unregisterTerminal, unregister, ''"
  })
  void whatEndsABillOrATillIsAnsweredWithItsResultAlone(String capture, String verb, String what)
      throws SoapFault {
    till.beans = () -> Views.status(InvoiceStatus.CANCELED, 1, null);
    assertThat(till.answer(Wire.captured("all-operations/" + capture)))
        .isEqualTo(Till.document(capture.substring(4), Till.result(0, "SUCCESS")));
    assertThat(till.asked)
        .containsExactly(
            (verb + " 87e791f9e24148a6892c52aa85bb0331:secret-terminal-pw " + what).trim());
  }

  @Test
  void aKeptReceiptIsAnsweredWithItsPayment() throws SoapFault {
    till.beans = () -> "kept";
    assertThat(till.answer(Wire.captured("all-operations/009-submitPaymentReceipt")))
        .isEqualTo(
            Till.document(
                "submitPaymentReceipt",
                "<ersReference>2012050100000000000000001</ersReference>"
                    + Till.result(0, "SUCCESS")));
    assertThat(till.asked)
        .containsExactly(
            "receipt 87e791f9e24148a6892c52aa85bb0331:secret-terminal-pw"
                + " 2012050100000000000000001 text/html Optional[HTML] 19 kept");
  }

  @Test
  void aRefusedReceiptSaysWhy() throws SoapFault {
    till.beans =
        () -> {
          throw DomainException.violated(
              ResultCode.REJECTED_BUSINESS_LOGIC,
              Violation.of("content", SubmitReceipt.RULE, 600_000));
        };
    assertThat(till.answer(Wire.captured("all-operations/009-submitPaymentReceipt")))
        .isEqualTo(
            Till.document(
                "submitPaymentReceipt",
                Till.result(10, "REJECTED_BUSINESS_LOGIC: content must have 1 to 262144 bytes")));
  }

  @Test
  void aRefundIsAnsweredWithItsOwnReference() throws SoapFault {
    till.beans = () -> Views.refund("2012050200000000000000002", RefundStatus.GIVEN);
    assertThat(till.answer(Wire.captured("all-operations/010-refundPayment")))
        .isEqualTo(
            Till.document(
                "refundPayment",
                "<ersReference>2012050200000000000000002</ersReference>"
                    + Till.result(0, "SUCCESS")));
    assertThat(till.asked)
        .containsExactly(
            "refund 87e791f9e24148a6892c52aa85bb0331:secret-terminal-pw 2012050100000000000000001"
                + " Optional[1.00] Optional[Merchant34213421] Optional.empty 2 true");
  }

  @Test
  void aRefundWhoseBankHasNotAnsweredIsPending() throws SoapFault {
    till.beans = () -> Views.refund("2012050200000000000000002", RefundStatus.PENDING);
    assertThat(till.answer(Wire.captured("all-operations/010-refundPayment")))
        .isEqualTo(
            Till.document(
                "refundPayment",
                "<ersReference>2012050200000000000000002</ersReference>"
                    + Till.result(1, "PENDING_APPROVAL")));
  }

  @Test
  void aMerchantsUserGivesRefundsToo() throws SoapFault {
    till.beans = () -> Views.refund("2", RefundStatus.GIVEN);
    till.call(
        "refundPayment",
        Wire.MERCHANT
            + "<ersReference>1</ersReference><invoice><totalAmount><currency>SEK</currency>"
            + "<value>10</value></totalAmount></invoice>");
    assertThat(till.asked)
        .containsExactly(
            "refund fredellsfisk/9900:2009 1 Optional[10] Optional.empty Optional.empty 0 true");
  }

  @Test
  void aRefundOfNothingOrOfNoPaymentIsRefused() throws SoapFault {
    assertThat(till.call("refundPayment", Wire.TILL + "<ersReference>1</ersReference><invoice/>"))
        .contains(Till.result(49, "INVALID_INVOICE_DATA"));
    assertThat(
            till.call(
                "refundPayment",
                Wire.TILL
                    + "<invoice><totalAmount><currency>SEK</currency><value>10</value>"
                    + "</totalAmount></invoice>"))
        .contains(Till.result(23, "INVALID_ERS_REFERENCE"));
    assertThat(till.asked).isEmpty();
  }

  @Test
  void nobodyIsNeededForTheBenchmark() throws SoapFault {
    assertThat(till.answer(Wire.captured("all-operations/002-benchmarkingNop")))
        .isEqualTo(Till.document("benchmarkingNop", Till.result(0, "SUCCESS")));
  }

  @Test
  void anothersPasswordIsNotChanged() throws SoapFault {
    String other = "<principalId><id>other</id><type>TERMINALID</type></principalId>";
    assertThat(
            till.call(
                "changePrincipalPassword", Wire.TILL + other + "<newPassword>abcd</newPassword>"))
        .contains(Till.result(21, "ACCESS_DENIED"));
    assertThat(till.asked).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void whatIsNotServedSaysSoInItsOwnAnswer(Operation operation) throws SoapFault {
    if (!SERVED.contains(operation)) {
      assertThat(till.call(operation.element(), ""))
          .isEqualTo(Till.document(operation.element(), Till.result(91, "UNSUPPORTED_OPERATION")));
    }
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void whileTheDatabaseIsGoneNoBeanIsAsked(Operation operation) throws SoapFault {
    till.healthy = false;
    assertThat(till.call(operation.element(), Wire.TILL))
        .contains(Till.result(94, "SERVICE_UNAVAILABLE"))
        .contains("<ns2:" + operation.element() + "Response ");
  }

  /** The table test over all result codes (spec 08, Errors). */
  @ParameterizedTest
  @EnumSource(ResultCode.class)
  void eachRefusalHasItsNumberAndItsDescription(ResultCode code) throws SoapFault {
    String description =
        code.number() == 98
            ? "Sum of refunds can not be more than original transaction"
            : code.name();
    till.beans =
        () -> {
          throw new DomainException(code, "a sentence", new Details.WrongState("PAID"));
        };
    assertThat(till.call("assignSeqrId", Wire.TILL))
        .isEqualTo(Till.document("assignSeqrId", Till.result(code.number(), description)));
  }

  @Test
  void aRefusedPollHasItsListAndItsVersionAllTheSame() throws SoapFault {
    till.beans =
        () -> {
          throw DomainException.notFound(ResultCode.INVALID_INVOICE_REFERENCE, "invoice");
        };
    assertThat(till.call("getPaymentStatus", Wire.TILL))
        .isEqualTo(
            Till.document(
                "getPaymentStatus",
                Till.result(54, "INVALID_INVOICE_REFERENCE")
                    + "<customerTokens/><version>0</version>"));
  }

  @Test
  void aWrappedRefusalIsStillOne() throws SoapFault {
    till.beans =
        () -> {
          throw new EJBException(
              "x",
              new RuntimeException(
                  new DomainException(ResultCode.SYSTEM_BUSY, "x", new Details.RetryAfter(3))));
        };
    assertThat(till.call("assignSeqrId", Wire.TILL)).contains(Till.result(93, "SYSTEM_BUSY"));
  }

  @Test
  void whatNobodyExpectedIsASystemErrorThatTellsNothing() throws SoapFault {
    till.beans =
        () -> {
          throw new IllegalStateException("jdbc:mysql://db/loyalty?password=hunter2");
        };
    assertThat(till.call("assignSeqrId", Wire.TILL))
        .isEqualTo(Till.document("assignSeqrId", Till.result(90, "SYSTEM_ERROR")));
  }

  @Test
  void nobodyIsAskedOnBehalfOfNobody() throws SoapFault {
    assertThat(till.call("sendInvoice", ""))
        .isEqualTo(Till.document("sendInvoice", Till.result(29, "INVALID_INITIATOR_PRINCIPAL_ID")));
    assertThat(till.call("registerTerminal", ""))
        .isEqualTo(
            Till.document("registerTerminal", Till.result(37, "INITIATOR_PRINCIPAL_NOT_FOUND")));
    assertThat(till.asked).isEmpty();
  }

  @Test
  void whatARegistrationLeavesOutIsEmpty() throws SoapFault {
    till.beans = () -> Views.terminal("t");
    till.call("registerTerminal", Wire.MERCHANT);
    assertThat(till.asked).containsExactly("register fredellsfisk/9900:2009   ");
  }
}
