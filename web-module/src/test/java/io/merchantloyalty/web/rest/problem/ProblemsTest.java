package io.merchantloyalty.web.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole table, written down a second time: who changes one must change the other. */
class ProblemsTest {

  private static final List<Details> KINDS =
      List.of(
          new Details.None(),
          new Details.Violations(List.of(Violation.missing("a"))),
          new Details.NotFound("thing"),
          new Details.WrongState("PAID"),
          new Details.Uncollected(),
          new Details.Stale(1, 2),
          new Details.Changed("7"),
          new Details.OtherContent(),
          new Details.RetryAfter(3));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          # code,                                  alone, violations, not found, state, stale, content, wait
          SUCCESS,                                   500, 400, 404, 409, 412, 422, 429
          PENDING_APPROVAL,                          409, 400, 404, 409, 412, 422, 409
          REPORT_NOT_READY,                          409, 400, 404, 409, 412, 422, 409
          REJECTED_BUSINESS_LOGIC,                   409, 400, 404, 409, 412, 422, 429
          REJECTED_AMOUNT,                           402, 400, 404, 409, 412, 422, 429
          REJECTED_PAYMENT,                          402, 400, 404, 409, 412, 422, 429
          AUTHENTICATION_FAILED,                     401, 401, 401, 401, 401, 401, 429
          ACCESS_DENIED,                             403, 403, 403, 403, 403, 403, 429
          INVALID_NEW_PASSWORD,                      400, 400, 404, 409, 412, 422, 429
          INVALID_ERS_REFERENCE,                     404, 400, 404, 409, 412, 422, 429
          INVALID_INITIATOR_PRINCIPAL_ID,            401, 401, 401, 401, 401, 401, 429
          INVALID_INITIATOR_PRINCIPAL_STATE,         403, 403, 403, 403, 403, 403, 429
          INITIATOR_PRINCIPAL_NOT_FOUND,             401, 401, 401, 401, 401, 401, 429
          PAYMENT_IN_PROGRESS,                       409, 400, 404, 409, 412, 422, 409
          INVALID_INVOICE_DATA,                      400, 400, 404, 409, 412, 422, 429
          CANNOT_CANCEL_PAID_INVOICE,                409, 400, 404, 409, 412, 422, 409
          CANNOT_CANCEL_INVOICE_IN_PROGRESS,         409, 400, 404, 409, 412, 422, 409
          INVALID_CUSTOMER,                          400, 400, 404, 409, 412, 422, 429
          INVALID_SEQR_ID,                           400, 400, 404, 409, 412, 422, 429
          INVALID_INVOICE_REFERENCE,                 404, 400, 404, 409, 412, 422, 429
          PAYMENT_ALREADY_CANCELLED,                 409, 400, 404, 409, 412, 422, 409
          PAYMENT_EXPIRED,                           409, 400, 404, 409, 412, 422, 409
          INVALID_NOTIFICATION_URL,                  400, 400, 404, 409, 412, 422, 429
          SYSTEM_ERROR,                              500, 400, 404, 409, 412, 422, 429
          UNSUPPORTED_OPERATION,                     501, 400, 404, 409, 412, 422, 429
          SYSTEM_BUSY,                               503, 400, 404, 409, 412, 422, 503
          SERVICE_UNAVAILABLE,                       503, 400, 404, 409, 412, 422, 503
          INVOICE_ALREADY_CANCELED,                  409, 400, 404, 409, 412, 422, 409
          INVOICE_STATE_NOT_RESERVED,                409, 400, 404, 409, 412, 422, 409
          RESELLER_NOT_ALLOWED_TO_DO_REFUND,         403, 403, 403, 403, 403, 403, 429
          SUM_OF_REFUNDS_CAN_NOT_BE_MORE_THAN_ORIGINAL_TRANSACTION, 409, 400, 404, 409, 412, 422, 409
          RECEIVER_ACCOUNT_DOES_NOT_ALLOW_REFUNDS,   409, 400, 404, 409, 412, 422, 409
          """)
  void everyRefusalHasItsStatus(
      ResultCode code,
      int alone,
      int violations,
      int notFound,
      int state,
      int stale,
      int content,
      int wait) {
    assertThat(KINDS.stream().map(details -> Problems.status(code, details)))
        .containsExactly(alone, violations, notFound, state, state, stale, stale, content, wait);
  }

  @ParameterizedTest
  @EnumSource(ResultCode.class)
  void everyCodeIsInTheTable(ResultCode code) throws Exception {
    String table =
        ProblemsTest.class
            .getDeclaredMethod(
                "everyRefusalHasItsStatus",
                ResultCode.class,
                int.class,
                int.class,
                int.class,
                int.class,
                int.class,
                int.class,
                int.class)
            .getAnnotation(CsvSource.class)
            .textBlock();
    assertThat(table.lines().map(line -> line.split(",", 2)[0])).contains(code.name());
  }

  @Test
  void everyKindOfDetailIsTried() {
    Set<Class<?>> tried = new HashSet<>();
    KINDS.forEach(details -> tried.add(details.getClass()));
    assertThat(tried).containsExactlyInAnyOrder(Details.class.getPermittedSubclasses());
  }

  @Test
  void theTypeAndTitleFollowFromTheName() {
    assertThat(Arrays.stream(ResultCode.values()).map(code -> Problem.typeOf(code.name())))
        .doesNotHaveDuplicates()
        .contains("urn:problem:merchant-loyalty:payment-in-progress");
    assertThat(Problem.titleOf("PAYMENT_IN_PROGRESS")).isEqualTo("Payment in progress");
  }
}
