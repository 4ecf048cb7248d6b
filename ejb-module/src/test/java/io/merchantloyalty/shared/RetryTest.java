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
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1114 | The table 'invoice' is full",
        "1021 | Disk full (/tmp/#sql); waiting for someone to free some space... (errno: 28)",
        "1290 | The MariaDB server is running with the --read-only option",
        "1 | Can't create/write to file '/tmp/x' (Errcode: 28 \"No space left on device\")",
        "1030 | Got error 28 \"No space left on device\" from storage engine InnoDB"
      })
  void aWriteThatTheDatabaseHasNoRoomForIsToBeSentAgainLater(int errorCode, String message) {
    Writing.taken();
    SQLException refusal = new SQLException(message, "HY000", errorCode);
    assertThatThrownBy(() -> Retry.runOnConflict(() -> fail(new EJBException(refusal))))
        .isInstanceOfSatisfying(
            DomainException.class,
            told -> {
              assertThat(told.code()).isEqualTo(ResultCode.SERVICE_UNAVAILABLE);
              assertThat(told.details()).isEqualTo(new Details.RetryAfter(10));
            });
    assertThat(tries).hasValue(1);
    assertThat(Writing.isRefused()).isTrue();
    Writing.taken();
    assertThat(Writing.isRefused()).isFalse();
  }

  @Test
  void aRefusalOfTheDataIsNoRefusalToWrite() {
    assertThat(Retry.outage(new SQLException("Duplicate entry 'errno: 2'", "23000", 1062)))
        .isEmpty();
    assertThat(Writing.isRefused()).isFalse();
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
