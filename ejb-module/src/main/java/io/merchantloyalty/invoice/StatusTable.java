package io.merchantloyalty.invoice;

import static io.merchantloyalty.invoice.InvoiceEvent.ACKNOWLEDGE;
import static io.merchantloyalty.invoice.InvoiceEvent.CANCEL;
import static io.merchantloyalty.invoice.InvoiceEvent.COLLECT;
import static io.merchantloyalty.invoice.InvoiceEvent.COMMIT_RESERVATION;
import static io.merchantloyalty.invoice.InvoiceEvent.DECLINE;
import static io.merchantloyalty.invoice.InvoiceEvent.EXPIRE;
import static io.merchantloyalty.invoice.InvoiceEvent.GIVE_UP_PAYMENT;
import static io.merchantloyalty.invoice.InvoiceEvent.KEEP_LATE_CARD;
import static io.merchantloyalty.invoice.InvoiceEvent.LAPSE;
import static io.merchantloyalty.invoice.InvoiceEvent.REFUND;
import static io.merchantloyalty.invoice.InvoiceEvent.REFUSE_PAYMENT;
import static io.merchantloyalty.invoice.InvoiceEvent.REPLACE;
import static io.merchantloyalty.invoice.InvoiceEvent.REVERSE;
import static io.merchantloyalty.invoice.InvoiceEvent.SCAN_HELD;
import static io.merchantloyalty.invoice.InvoiceEvent.SCAN_SHOWN;
import static io.merchantloyalty.invoice.InvoiceEvent.SENT;
import static io.merchantloyalty.invoice.InvoiceEvent.START_PAYMENT;
import static io.merchantloyalty.invoice.InvoiceEvent.TAKE_PAYMENT;
import static io.merchantloyalty.invoice.InvoiceEvent.TAKE_RESERVATION;
import static io.merchantloyalty.invoice.InvoiceEvent.UPDATE;
import static io.merchantloyalty.invoice.InvoiceState.AUTHORISING;
import static io.merchantloyalty.invoice.InvoiceState.CANCELED;
import static io.merchantloyalty.invoice.InvoiceState.COLLECTED;
import static io.merchantloyalty.invoice.InvoiceState.FAILED;
import static io.merchantloyalty.invoice.InvoiceState.OPEN;
import static io.merchantloyalty.invoice.InvoiceState.PAID;
import static io.merchantloyalty.invoice.InvoiceState.PENDING;
import static io.merchantloyalty.invoice.InvoiceState.RESERVED;
import static io.merchantloyalty.invoice.InvoiceState.SHOWN;
import static io.merchantloyalty.invoice.InvoiceState.WITHDRAWN;
import static io.merchantloyalty.shared.ResultCode.CANNOT_CANCEL_INVOICE_IN_PROGRESS;
import static io.merchantloyalty.shared.ResultCode.CANNOT_CANCEL_PAID_INVOICE;
import static io.merchantloyalty.shared.ResultCode.INVOICE_ALREADY_CANCELED;
import static io.merchantloyalty.shared.ResultCode.INVOICE_STATE_NOT_RESERVED;
import static io.merchantloyalty.shared.ResultCode.PAYMENT_IN_PROGRESS;
import static io.merchantloyalty.shared.ResultCode.REJECTED_BUSINESS_LOGIC;
import static io.merchantloyalty.shared.ResultCode.SYSTEM_ERROR;

import io.merchantloyalty.shared.ResultCode;
import java.util.EnumMap;
import java.util.Map;

/**
 * What each event does in each state (spec 02): the next state, or the code of the refusal. There
 * is no "otherwise": a new state or event needs a decision for every pair, or this class does not
 * load.
 */
final class StatusTable {

  private static final Map<InvoiceState, Map<InvoiceEvent, Decision>> DECISIONS =
      new EnumMap<>(InvoiceState.class);

  sealed interface Decision {
    record To(InvoiceState next) implements Decision {}

    record Refused(ResultCode code) implements Decision {}
  }

  static {
    in(OPEN)
        .refuse(SYSTEM_ERROR, KEEP_LATE_CARD)
        .to(OPEN, UPDATE)
        .to(SHOWN, SCAN_SHOWN)
        .to(PENDING, SCAN_HELD)
        .to(CANCELED, CANCEL, REPLACE, EXPIRE)
        .refuse(REJECTED_BUSINESS_LOGIC, DECLINE, START_PAYMENT)
        .refuse(
            SYSTEM_ERROR,
            ACKNOWLEDGE,
            REFUSE_PAYMENT,
            TAKE_PAYMENT,
            TAKE_RESERVATION,
            GIVE_UP_PAYMENT)
        .refuse(SYSTEM_ERROR, COLLECT, REFUND, REVERSE, LAPSE)
        .refuse(INVOICE_STATE_NOT_RESERVED, COMMIT_RESERVATION);
    in(PENDING)
        .refuse(SYSTEM_ERROR, KEEP_LATE_CARD)
        .to(SHOWN, UPDATE, ACKNOWLEDGE)
        .to(OPEN, DECLINE)
        .to(CANCELED, CANCEL, REPLACE, EXPIRE)
        .refuse(PAYMENT_IN_PROGRESS, SCAN_SHOWN, SCAN_HELD)
        .refuse(REJECTED_BUSINESS_LOGIC, START_PAYMENT)
        .refuse(SYSTEM_ERROR, REFUSE_PAYMENT, TAKE_PAYMENT, TAKE_RESERVATION, GIVE_UP_PAYMENT)
        .refuse(SYSTEM_ERROR, COLLECT, REFUND, REVERSE, LAPSE)
        .refuse(INVOICE_STATE_NOT_RESERVED, COMMIT_RESERVATION);
    in(SHOWN)
        .to(SHOWN, KEEP_LATE_CARD)
        .to(OPEN, DECLINE)
        .to(AUTHORISING, START_PAYMENT)
        .to(CANCELED, CANCEL, REPLACE, EXPIRE)
        .refuse(PAYMENT_IN_PROGRESS, SCAN_SHOWN, SCAN_HELD)
        .refuse(SYSTEM_ERROR, UPDATE, ACKNOWLEDGE)
        .refuse(SYSTEM_ERROR, REFUSE_PAYMENT, TAKE_PAYMENT, TAKE_RESERVATION, GIVE_UP_PAYMENT)
        .refuse(SYSTEM_ERROR, COLLECT, REFUND, REVERSE, LAPSE)
        .refuse(INVOICE_STATE_NOT_RESERVED, COMMIT_RESERVATION);
    in(AUTHORISING)
        .to(AUTHORISING, KEEP_LATE_CARD)
        .to(SHOWN, REFUSE_PAYMENT)
        .to(PAID, TAKE_PAYMENT)
        .to(RESERVED, TAKE_RESERVATION)
        .to(FAILED, GIVE_UP_PAYMENT)
        .to(WITHDRAWN, REPLACE)
        .refuse(CANNOT_CANCEL_INVOICE_IN_PROGRESS, CANCEL)
        .refuse(PAYMENT_IN_PROGRESS, SCAN_SHOWN, SCAN_HELD, DECLINE, START_PAYMENT, EXPIRE)
        .refuse(SYSTEM_ERROR, UPDATE, ACKNOWLEDGE, COLLECT, REFUND, REVERSE, LAPSE)
        .refuse(INVOICE_STATE_NOT_RESERVED, COMMIT_RESERVATION);
    in(WITHDRAWN)
        .refuse(SYSTEM_ERROR, KEEP_LATE_CARD)
        .to(CANCELED, REFUSE_PAYMENT, TAKE_PAYMENT, TAKE_RESERVATION)
        .to(FAILED, GIVE_UP_PAYMENT)
        .to(WITHDRAWN, REPLACE)
        .refuse(CANNOT_CANCEL_INVOICE_IN_PROGRESS, CANCEL)
        .refuse(PAYMENT_IN_PROGRESS, SCAN_SHOWN, SCAN_HELD, DECLINE, START_PAYMENT, EXPIRE)
        .refuse(SYSTEM_ERROR, UPDATE, ACKNOWLEDGE, COLLECT, REFUND, REVERSE, LAPSE)
        .refuse(INVOICE_STATE_NOT_RESERVED, COMMIT_RESERVATION);
    in(RESERVED)
        .to(RESERVED, KEEP_LATE_CARD)
        .to(RESERVED, UPDATE, REPLACE)
        .to(COLLECTED, COMMIT_RESERVATION)
        .to(CANCELED, CANCEL, LAPSE)
        .refuse(PAYMENT_IN_PROGRESS, SCAN_SHOWN, SCAN_HELD)
        .refuse(REJECTED_BUSINESS_LOGIC, DECLINE, START_PAYMENT)
        .refuse(
            SYSTEM_ERROR,
            ACKNOWLEDGE,
            REFUSE_PAYMENT,
            TAKE_PAYMENT,
            TAKE_RESERVATION,
            GIVE_UP_PAYMENT)
        .refuse(SYSTEM_ERROR, COLLECT, REFUND, EXPIRE, REVERSE);
    in(PAID)
        .to(PAID, KEEP_LATE_CARD)
        .to(COLLECTED, COLLECT)
        .to(CANCELED, REVERSE)
        .to(PAID, REPLACE)
        .refuse(CANNOT_CANCEL_PAID_INVOICE, CANCEL)
        .refuse(REJECTED_BUSINESS_LOGIC, SCAN_SHOWN, SCAN_HELD, DECLINE, START_PAYMENT)
        .refuse(SYSTEM_ERROR, UPDATE, ACKNOWLEDGE, REFUND, EXPIRE, LAPSE)
        .refuse(SYSTEM_ERROR, REFUSE_PAYMENT, TAKE_PAYMENT, TAKE_RESERVATION, GIVE_UP_PAYMENT)
        .refuse(INVOICE_STATE_NOT_RESERVED, COMMIT_RESERVATION);
    in(COLLECTED)
        .to(COLLECTED, KEEP_LATE_CARD)
        .to(COLLECTED, COLLECT, REFUND, REPLACE)
        .refuse(CANNOT_CANCEL_PAID_INVOICE, CANCEL)
        .refuse(REJECTED_BUSINESS_LOGIC, SCAN_SHOWN, SCAN_HELD, DECLINE, START_PAYMENT)
        .refuse(SYSTEM_ERROR, UPDATE, ACKNOWLEDGE, EXPIRE, REVERSE, LAPSE)
        .refuse(SYSTEM_ERROR, REFUSE_PAYMENT, TAKE_PAYMENT, TAKE_RESERVATION, GIVE_UP_PAYMENT)
        .refuse(INVOICE_STATE_NOT_RESERVED, COMMIT_RESERVATION);
    in(CANCELED)
        .refuse(SYSTEM_ERROR, KEEP_LATE_CARD)
        .to(CANCELED, REPLACE)
        .refuse(INVOICE_ALREADY_CANCELED, CANCEL, SCAN_SHOWN, SCAN_HELD, DECLINE, START_PAYMENT)
        .refuse(SYSTEM_ERROR, UPDATE, ACKNOWLEDGE, COLLECT, REFUND, EXPIRE, REVERSE, LAPSE)
        .refuse(SYSTEM_ERROR, REFUSE_PAYMENT, TAKE_PAYMENT, TAKE_RESERVATION, GIVE_UP_PAYMENT)
        .refuse(INVOICE_STATE_NOT_RESERVED, COMMIT_RESERVATION);
    in(FAILED)
        .refuse(SYSTEM_ERROR, KEEP_LATE_CARD)
        .to(FAILED, REPLACE)
        .refuse(REJECTED_BUSINESS_LOGIC, SCAN_SHOWN, SCAN_HELD, DECLINE, START_PAYMENT)
        .refuse(SYSTEM_ERROR, CANCEL, UPDATE, ACKNOWLEDGE, COLLECT, REFUND, EXPIRE, REVERSE, LAPSE)
        .refuse(SYSTEM_ERROR, REFUSE_PAYMENT, TAKE_PAYMENT, TAKE_RESERVATION, GIVE_UP_PAYMENT)
        .refuse(INVOICE_STATE_NOT_RESERVED, COMMIT_RESERVATION);
    complete();
  }

  private StatusTable() {}

  static Decision decide(InvoiceState state, InvoiceEvent event) {
    return DECISIONS.get(state).get(event);
  }

  private static Row in(InvoiceState state) {
    return new Row(DECISIONS.computeIfAbsent(state, s -> new EnumMap<>(InvoiceEvent.class)));
  }

  private record Row(Map<InvoiceEvent, Decision> decisions) {
    Row to(InvoiceState next, InvoiceEvent... events) {
      return put(new Decision.To(next), events);
    }

    Row refuse(ResultCode code, InvoiceEvent... events) {
      return put(new Decision.Refused(code), events);
    }

    private Row put(Decision decision, InvoiceEvent... events) {
      for (InvoiceEvent event : events) {
        if (decisions.put(event, decision) != null) {
          throw new IllegalStateException("two decisions for " + event);
        }
      }
      return this;
    }
  }

  /** An invoice is born in OPEN by SENT, which happens to no invoice that exists. */
  private static void complete() {
    for (InvoiceState state : InvoiceState.values()) {
      for (InvoiceEvent event : InvoiceEvent.values()) {
        if (event != SENT && !DECISIONS.get(state).containsKey(event)) {
          throw new IllegalStateException("no decision for " + event + " in " + state);
        }
      }
    }
  }
}
