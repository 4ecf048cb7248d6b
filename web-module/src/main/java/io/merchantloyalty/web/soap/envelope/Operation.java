package io.merchantloyalty.web.soap.envelope;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The operations of the service, named by the element in the body (spec 03, Operations). */
public enum Operation {
  SEND_INVOICE("sendInvoice"),
  UPDATE_INVOICE("updateInvoice"),
  GET_PAYMENT_STATUS("getPaymentStatus"),
  CANCEL_INVOICE("cancelInvoice"),
  COMMIT_RESERVATION("commitReservation"),
  REFUND_PAYMENT("refundPayment"),
  SUBMIT_PAYMENT_RECEIPT("submitPaymentReceipt"),
  REGISTER_TERMINAL("registerTerminal"),
  UNREGISTER_TERMINAL("unregisterTerminal"),
  ASSIGN_SEQR_ID("assignSeqrId"),
  MARK_TRANSACTION_PERIOD("markTransactionPeriod"),
  EXECUTE_REPORT("executeReport"),
  REQUEST_PRINCIPAL_INFORMATION("requestPrincipalInformation"),
  CHANGE_PRINCIPAL_PASSWORD("changePrincipalPassword"),
  CONFIRM_CUSTOMER_REGISTRATION("confirmCustomerRegistration"),
  REQUEST_PURCHASE("requestPurchase"),
  REQUEST_TOPUP("requestTopup"),
  REQUEST_TRANSFER("requestTransfer"),
  BENCHMARKING_NOP("benchmarkingNop");

  private static final Map<String, Operation> BY_ELEMENT =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Operation::element, Function.identity()));

  private final String element;

  Operation(String element) {
    this.element = element;
  }

  static Optional<Operation> named(String element) {
    return Optional.ofNullable(BY_ELEMENT.get(element));
  }

  public String element() {
    return element;
  }
}
