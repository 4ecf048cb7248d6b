package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a poll may answer what it has read. */
class PollsTest {

  private final List<String> written = new ArrayList<>();

  @Test
  void aPaymentThatComesWhileAPollConfirmsIsCollectedBeforeItIsTold() {
    Deque<String> reads = new ArrayDeque<>(List.of("PENDING", "PAID", "COLLECTED"));
    String told = Polls.settled(reads::remove, found -> !found.equals("COLLECTED"), written::add);
    assertThat(told).isEqualTo("COLLECTED");
    assertThat(written).containsExactly("PENDING", "PAID");
  }

  @Test
  void whatChangesNothingIsReadOnce() {
    Deque<String> reads = new ArrayDeque<>(List.of("ISSUED"));
    String told = Polls.settled(reads::remove, found -> false, written::add);
    assertThat(told).isEqualTo("ISSUED");
    assertThat(written).isEmpty();
  }

  @Test
  void anInvoiceThatNeverComesToRestIsNotToldOf() {
    assertThatThrownBy(() -> Polls.settled(() -> "PAID", found -> true, written::add))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ResultCode.SYSTEM_BUSY));
  }
}
