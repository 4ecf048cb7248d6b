package io.merchantloyalty.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

  private final AtomicInteger tries = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(ints = {1205, 1213})
  void aConflictIsTriedAgain(int errorCode) {
    String result =
        Retry.onConflict(
            () -> {
              if (tries.incrementAndGet() < Retry.TRIES_MAX) {
                throw new EJBException(new SQLException("conflict", "HY000", errorCode));
              }
              return "done";
            });
    assertThat(result).isEqualTo("done");
    assertThat(tries).hasValue(Retry.TRIES_MAX);
  }

  @Test
  void aConflictThatDoesNotEndIsSaidToBeBusy() {
    assertRefused(new SQLException("deadlock", "40001", 1213), ResultCode.SYSTEM_BUSY);
    assertThat(tries).hasValue(Retry.TRIES_MAX);
  }

  @Test
  void aLostCommitIsSaidToBeUnavailableAndNeverTriedAgain() {
    assertRefused(new SystemException("the commit"), ResultCode.SERVICE_UNAVAILABLE);
    assertThat(tries).hasValue(1);
  }

  @Test
  void aBrokenConnectionAndNoneToBeHadAreSaidToBeUnavailable() {
    assertRefused(
        new SQLNonTransientConnectionException("gone", "08S01"), ResultCode.SERVICE_UNAVAILABLE);
    assertRefused(
        new SQLException("Error in allocating a connection. Cause: In-use connections equal"),
        ResultCode.SERVICE_UNAVAILABLE);
    assertRefused(
        new SQLException("No operations allowed after statement closed.", "S1009"),
        ResultCode.SERVICE_UNAVAILABLE);
    assertThat(tries).hasValue(3);
  }

  @Test
  void anythingElseIsThrownAsItIs() {
    IllegalStateException fault = new IllegalStateException("a fault");
    assertThatThrownBy(() -> Retry.runOnConflict(() -> fail(fault))).isSameAs(fault);
    assertThat(tries).hasValue(1);
  }

  private void assertRefused(Exception cause, ResultCode code) {
    assertThatThrownBy(() -> Retry.runOnConflict(() -> fail(new EJBException(cause))))
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private void fail(RuntimeException e) {
    tries.incrementAndGet();
    throw e;
  }
}
