package io.merchantloyalty.invoice;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.Identity;
import io.merchantloyalty.security.PasswordCheck;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.terminal.LastSeen;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What happens when a register asks how its invoice is: one query that brings credentials and
 * invoice together, and a transaction only when the answer itself changes something - it collects
 * the payment, confirms the bill, or is the first to tell of a decline (spec 02, getPaymentStatus).
 * Whatever it changes is committed before the answer leaves.
 */
@Dependent
class Polls {

  private static final int READS_MAX = 6;

  @Inject private InvoiceStatusReader reader;
  @Inject private InvoiceTransactions transactions;
  @Inject private PasswordCheck passwordCheck;
  @Inject private Clock clock;
  @Inject private LastSeen lastSeen;

  @Inject
  @ConfigProperty(name = "loyalty.offer.patience", defaultValue = "PT15S")
  private Duration patience;

  /**
   * The status for the invoice's own terminal.
   *
   * @param reference absent: the till's newest invoice
   * @param acknowledges the version that a polling SOAP register has seen, with which it may
   *     confirm; REST never does
   */
  InvoiceStatusReader.Status status(
      Credentials terminal, Optional<String> reference, OptionalInt acknowledges) {
    return settled(
            () -> read(terminal, reference),
            found -> needsWriting(found, acknowledges),
            found -> write(found, acknowledges))
        .status()
        .orElseThrow();
  }

  /**
   * What may be answered: what was read last, when telling it changes nothing more. Between a
   * poll's write and its next read the shopper may pay, and no register is told PAID of a payment
   * that is not collected.
   */
  static <T> T settled(Supplier<T> read, Predicate<T> needsWriting, Consumer<T> write) {
    for (int i = 0; i < READS_MAX; i++) {
      T found = read.get();
      if (!needsWriting.test(found)) {
        return found;
      }
      write.accept(found);
    }
    throw new DomainException(
        ResultCode.SYSTEM_BUSY, "the invoice keeps changing", new Details.RetryAfter(1));
  }

  private void write(InvoiceStatusReader.Found found, OptionalInt acknowledges) {
    long invoiceId = found.status().orElseThrow().invoiceId();
    Retry.runOnConflict(
        () -> transactions.answer(invoiceId, found.terminal().id(), acknowledges, patience));
  }

  private InvoiceStatusReader.Found read(Credentials terminal, Optional<String> reference) {
    InvoiceStatusReader.Found found =
        Retry.onConflict(() -> reader.find(terminal, reference))
            .orElseThrow(() -> unknownTerminal(terminal));
    authenticate(terminal, found.terminal());
    lastSeen.note(found.terminal().id());
    Identity.ofTerminal(found.terminal().terminalId());
    if (found.status().isEmpty()) {
      throw DomainException.notFound(ResultCode.INVALID_INVOICE_REFERENCE, "invoice");
    }
    return found;
  }

  private boolean needsWriting(InvoiceStatusReader.Found found, OptionalInt acknowledges) {
    InvoiceStatusReader.Status status = found.status().orElseThrow();
    return status.isCollectedByAnswer()
        || status.hasDeclineToAnswer()
        || (acknowledges.isPresent()
            && status.isAcknowledgedByPolling(
                acknowledges.getAsInt(), clock.now().minus(patience)));
  }

  private DomainException unknownTerminal(Credentials credentials) {
    if (credentials instanceof Credentials.Password password) {
      // takes its time and is limited like a wrong password
      passwordCheck.isRight(PrincipalKind.TERMINAL, password, Optional.empty());
    }
    return new DomainException(ResultCode.INVALID_INITIATOR_PRINCIPAL_ID, "no such terminal");
  }

  private void authenticate(Credentials credentials, InvoiceStatusReader.Asker terminal) {
    boolean right =
        credentials instanceof Credentials.Bearer bearer
            ? holds(bearer.token(), terminal)
            : passwordCheck.isRight(
                PrincipalKind.TERMINAL,
                (Credentials.Password) credentials,
                Optional.of(terminal.storedPassword()));
    if (!right) {
      throw new DomainException(ResultCode.AUTHENTICATION_FAILED, "the password is wrong");
    }
  }

  private static boolean holds(AccessToken token, InvoiceStatusReader.Asker terminal) {
    return token.kind() == PrincipalKind.TERMINAL
        && token.principalId() == terminal.id()
        && token.credentialVersion() == terminal.credentialVersion();
  }
}
