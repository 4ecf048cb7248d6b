package io.merchantloyalty.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.web.soap.envelope.Operation;
import jakarta.ejb.EJBException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log learns that the answer has no room for. */
class RefusalsTest {

  private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

  private final List<LogRecord> logged = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          logged.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOG.addHandler(handler);
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    LOG.removeHandler(handler);
    LOG.setUseParentHandlers(true);
  }

  @Test
  void aDatabaseThatIsLostOnTheWayIsUnavailable() {
    Exception lost = new SQLNonTransientConnectionException("gone", "08S01");
    assertThat(code(new EJBException(lost))).isEqualTo(ResultCode.SERVICE_UNAVAILABLE);
  }

  @Test
  void theFieldAndTheRuleAreLoggedAndTheValueIsNot() {
    Violation violation = Violation.of("tokens[1]/value", "must have 13 digits", "2610411111110");
    code(DomainException.violated(ResultCode.INVALID_INVOICE_DATA, violation));
    assertThat(logged.get(0).getLevel()).isEqualTo(Level.INFO);
    assertThat(logged.get(0).getMessage())
        .isEqualTo(
            "sendInvoice refused, 49 INVALID_INVOICE_DATA: tokens[1]/value must have 13 digits");
    assertThat(logged.get(0).getThrown()).isNull();
  }

  @Test
  void aBillThatIsWrongInEachRowIsLoggedInOneShortLine() {
    List<Violation> many = Collections.nCopies(20_000, Violation.missing("field"));
    code(DomainException.violated(ResultCode.INVALID_INVOICE_DATA, many));
    assertThat(logged.get(0).getMessage()).hasSizeLessThan(500);
  }

  @Test
  void theStackOfTheUnexpectedIsLogged() {
    RuntimeException unexpected = new IllegalStateException("x");
    assertThat(code(unexpected)).isEqualTo(ResultCode.SYSTEM_ERROR);
    assertThat(logged.get(0).getLevel()).isEqualTo(Level.SEVERE);
    assertThat(logged.get(0).getThrown()).isSameAs(unexpected);
  }

  private static ResultCode code(RuntimeException thrown) {
    return Refusals.codeOf(Operation.SEND_INVOICE, thrown);
  }
}
