package io.merchantloyalty.web.rest.problem;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.ResultCode;

/**
 * The table from refusals to HTTP statuses, the only place that knows it (spec 08, Errors). The
 * code says what usually happens; what the refusal says beyond its code is more exact and goes
 * before.
 *
 * <ul>
 *   <li>400: wrong in itself, sending it again will not help
 *   <li>401, 403: not signed in; signed in as one who may not
 *   <li>402: the account's provider refuses the money: another account may do
 *   <li>404: not there, or not the caller's
 *   <li>409: right in itself, but the thing's state does not allow it: look at it again
 *   <li>412: made for an older state than there is now: read, decide, send again
 *   <li>422: its Idempotency-Key was used for something else
 *   <li>429, 503: the same call may do later, with {@code Retry-After}
 * </ul>
 */
public final class Problems {

  /** What {@code Retry-After} says when a refusal that will pass names no time of its own. */
  public static final int RETRY_AFTER_SECONDS = 2;

  private Problems() {}

  /** What {@code Retry-After} says of a refusal that will pass, in seconds. */
  public static long retryAfter(Details details) {
    return details instanceof Details.RetryAfter wait ? wait.seconds() : RETRY_AFTER_SECONDS;
  }

  /** The HTTP status of a refusal. */
  public static int status(ResultCode code, Details details) {
    int usual = usualStatus(code);
    if (details instanceof Details.RetryAfter) {
      return statusOfWait(code, usual);
    }
    if (usual == 401 || usual == 403 || details instanceof Details.None) {
      return usual;
    }
    if (details instanceof Details.Violations) {
      return 400;
    }
    if (details instanceof Details.NotFound) {
      return 404;
    }
    if (details instanceof Details.WrongState || details instanceof Details.Uncollected) {
      return 409;
    }
    if (details instanceof Details.OtherContent) {
      return 422;
    }
    if (details instanceof Details.Stale || details instanceof Details.Changed) {
      return 412;
    }
    throw new IllegalStateException("no status for " + details);
  }

  /** Whether the caller must not learn more than that signing in failed. */
  static boolean isSignIn(ResultCode code) {
    return usualStatus(code) == 401;
  }

  /** To wait for a thing that is busy keeps the thing's status; to be made wait is a 429. */
  private static int statusOfWait(ResultCode code, int usual) {
    boolean busy = usual == 503 || (usual == 409 && code != ResultCode.REJECTED_BUSINESS_LOGIC);
    return busy ? usual : 429;
  }

  /** Without default: a new code does not compile until it is decided on here. */
  private static int usualStatus(ResultCode code) {
    return switch (code) {
      case AUTHENTICATION_FAILED, INVALID_INITIATOR_PRINCIPAL_ID, INITIATOR_PRINCIPAL_NOT_FOUND ->
          401;
      case ACCESS_DENIED, INVALID_INITIATOR_PRINCIPAL_STATE, RESELLER_NOT_ALLOWED_TO_DO_REFUND ->
          403;
      case REJECTED_AMOUNT, REJECTED_PAYMENT -> 402;
      case INVALID_ERS_REFERENCE, INVALID_INVOICE_REFERENCE -> 404;
      case INVALID_NEW_PASSWORD,
          INVALID_INVOICE_DATA,
          INVALID_CUSTOMER,
          INVALID_SEQR_ID,
          INVALID_NOTIFICATION_URL ->
          400;
      case PENDING_APPROVAL,
          REPORT_NOT_READY,
          REJECTED_BUSINESS_LOGIC,
          PAYMENT_IN_PROGRESS,
          CANNOT_CANCEL_PAID_INVOICE,
          CANNOT_CANCEL_INVOICE_IN_PROGRESS,
          PAYMENT_ALREADY_CANCELLED,
          PAYMENT_EXPIRED,
          INVOICE_ALREADY_CANCELED,
          INVOICE_STATE_NOT_RESERVED,
          SUM_OF_REFUNDS_CAN_NOT_BE_MORE_THAN_ORIGINAL_TRANSACTION,
          RECEIVER_ACCOUNT_DOES_NOT_ALLOW_REFUNDS ->
          409;
      case UNSUPPORTED_OPERATION -> 501;
      case SYSTEM_BUSY, SERVICE_UNAVAILABLE -> 503;
      // a success is never thrown: whoever does so has a fault
      case SUCCESS, SYSTEM_ERROR -> 500;
    };
  }
}
