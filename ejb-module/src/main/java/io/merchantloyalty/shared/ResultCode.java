package io.merchantloyalty.shared;

/**
 * How a call ended, in the numbers and names that registers know (spec 03, Result codes). REST
 * carries the same code inside a problem document. On the wire the description is the constant's
 * name, but for the codes that say another sentence.
 */
public enum ResultCode {
  SUCCESS(0),
  PENDING_APPROVAL(1),
  REPORT_NOT_READY(2),
  REJECTED_BUSINESS_LOGIC(10),
  REJECTED_AMOUNT(11),
  REJECTED_PAYMENT(12),
  /** Wrong password, PIN or token. */
  AUTHENTICATION_FAILED(20),
  ACCESS_DENIED(21),
  INVALID_NEW_PASSWORD(22),
  INVALID_ERS_REFERENCE(23),
  /** Unknown terminal. */
  INVALID_INITIATOR_PRINCIPAL_ID(29),
  INVALID_INITIATOR_PRINCIPAL_STATE(33),
  /** Unknown merchant or merchant user. */
  INITIATOR_PRINCIPAL_NOT_FOUND(37),
  PAYMENT_IN_PROGRESS(48),
  INVALID_INVOICE_DATA(49),
  CANNOT_CANCEL_PAID_INVOICE(50),
  CANNOT_CANCEL_INVOICE_IN_PROGRESS(51),
  INVALID_CUSTOMER(52),
  INVALID_SEQR_ID(53),
  INVALID_INVOICE_REFERENCE(54),
  PAYMENT_ALREADY_CANCELLED(55),
  PAYMENT_EXPIRED(58),
  INVALID_NOTIFICATION_URL(64),
  SYSTEM_ERROR(90),
  UNSUPPORTED_OPERATION(91),
  SYSTEM_BUSY(93),
  SERVICE_UNAVAILABLE(94),
  INVOICE_ALREADY_CANCELED(95),
  INVOICE_STATE_NOT_RESERVED(96),
  RESELLER_NOT_ALLOWED_TO_DO_REFUND(97),
  SUM_OF_REFUNDS_CAN_NOT_BE_MORE_THAN_ORIGINAL_TRANSACTION(
      98, "Sum of refunds can not be more than original transaction"),
  RECEIVER_ACCOUNT_DOES_NOT_ALLOW_REFUNDS(99);

  private final int number;
  private final String description;

  ResultCode(int number) {
    this.number = number;
    this.description = name();
  }

  ResultCode(int number, String description) {
    this.number = number;
    this.description = description;
  }

  public int number() {
    return number;
  }

  public String description() {
    return description;
  }
}
