package io.merchantloyalty.invoice;

import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.PasswordCheck;
import io.merchantloyalty.shared.Money;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The one query of a poll: the terminal with what its credentials are checked against, its invoice,
 * the card, and once it is paid the payment and the rows for the receipt. Straight to the database
 * and outside any transaction, because tills poll every second.
 */
@Dependent
class InvoiceStatusReader {

  private static final String SELECT =
      "select t.id, t.terminal_id, t.password_hash, t.credential_version,"
          + " i.id, i.reference, i.state, i.end_reason, i.version, i.revision, i.offered_at, i.declined_version, i.collection_mode,"
          + " c.token_id, c.card_number, c.description, c.sent_status, c.verdict,"
          + " p.ers_reference, i.paid_at, w.payer_reference, m.name, i.acknowledgment_mode, i.payment_mode,"
          + " i.title, i.client_invoice_id, i.cashier_id, i.footer, i.back_url, i.notification_url, i.issue_date,"
          + " i.currency, i.total_minor,"
          + " r.line, r.description, r.quantity, r.unit, r.unit_price, r.total_minor, r.discount, r.discount_minor, r.tax_rate,"
          + " r.ean, r.sku, r.balancing"
          + " from terminal t"
          + " left join invoice i on i.terminal_id = t.id and %s"
          + " left join customer_token c on c.invoice_id = i.id and c.token_number = i.card_token_number"
          + " left join payment p on p.id = i.payment_id and i.state in ('PAID', 'COLLECTED')"
          + " left join wallet_user w on w.id = p.wallet_user_id"
          + " left join merchant m on m.id = p.merchant_id"
          + " left join invoice_row r on p.id is not null and r.invoice_id = i.id and r.edition = i.row_edition"
          + " where %s and t.unregistered_at is null"
          + " order by r.line";

  @Resource(lookup = "java:app/jdbc/loyalty")
  private DataSource dataSource;

  /** What was found: the terminal, and its invoice if it has such a one. */
  record Found(Asker terminal, Optional<Status> status) {}

  /** The terminal that asks, before its credentials are checked. */
  record Asker(long id, String terminalId, int credentialVersion, String passwordHash) {
    PasswordCheck.Stored storedPassword() {
      return new PasswordCheck.Stored(id, credentialVersion, passwordHash);
    }
  }

  /** The invoice as it is, with what the poll's rules look at. */
  record Status(
      long invoiceId,
      InvoiceState state,
      Optional<Instant> offeredAt,
      boolean hasDeclineToAnswer,
      CollectionMode collectionMode,
      InvoiceStatusView view)
      implements Watched {

    boolean isFinal() {
      return state.isOver();
    }

    /** The same rule as {@link Invoice#isCollectedByAnswer}, asked before the row is locked. */
    boolean isCollectedByAnswer() {
      return state == InvoiceState.PAID && collectionMode == CollectionMode.AT_ONCE;
    }

    /** The same rule as {@link Invoice#isAcknowledgedByPolling}, asked before the row is locked. */
    boolean isAcknowledgedByPolling(int versionSeen, Instant offeredBefore) {
      return state == InvoiceState.PENDING
          && versionSeen == view.tag().version()
          && offeredAt.map(at -> !at.isAfter(offeredBefore)).orElse(true);
    }
  }

  /** Empty when no such terminal is registered. */
  Optional<Found> find(Credentials credentials, Optional<String> reference) {
    String whichInvoice = reference.isPresent() ? "i.reference = ?" : "i.id = t.open_invoice_id";
    String whichTerminal =
        credentials instanceof Credentials.Password ? "t.terminal_id = ?" : "t.id = ?";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement(String.format(SELECT, whichInvoice, whichTerminal))) {
      int parameter = 0;
      if (reference.isPresent()) {
        query.setString(++parameter, reference.get());
      }
      if (credentials instanceof Credentials.Bearer bearer) {
        query.setLong(++parameter, bearer.token().principalId());
      } else {
        query.setString(++parameter, ((Credentials.Password) credentials).principal());
      }
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(found(new Columns(row))) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  private static Found found(Columns c) throws SQLException {
    long id = c.number().orElseThrow();
    String terminalId = c.text().orElseThrow();
    String hash = c.text().orElseThrow();
    Asker asker = new Asker(id, terminalId, c.integer(), hash);
    Optional<Long> invoiceId = c.number();
    return new Found(
        asker,
        invoiceId.isPresent()
            ? Optional.of(status(invoiceId.get(), terminalId, c))
            : Optional.empty());
  }

  private static Status status(long invoiceId, String terminalId, Columns c) throws SQLException {
    String reference = c.text().orElseThrow();
    InvoiceState state = InvoiceState.valueOf(c.text().orElseThrow());
    Optional<EndReason> reason = c.text().map(EndReason::valueOf);
    InvoiceTag tag = new InvoiceTag(c.integer(), c.integer());
    Optional<Instant> offeredAt = c.instant();
    boolean declined = c.number().isPresent();
    CollectionMode collection = CollectionMode.valueOf(c.text().orElseThrow());
    Optional<TokenView> token = token(c);
    Optional<ReceiptView> receipt = receipt(reference, terminalId, c);
    return new Status(
        invoiceId,
        state,
        offeredAt,
        declined,
        collection,
        new InvoiceStatusView(reference, state.status(), reason, tag, token, receipt));
  }

  private static Optional<TokenView> token(Columns c) throws SQLException {
    Optional<String> id = c.text();
    Optional<String> number = c.text();
    Optional<String> description = c.text();
    int sent = c.integer();
    Optional<CustomerToken.Verdict> verdict = c.text().map(CustomerToken.Verdict::valueOf);
    return id.map(
        token ->
            new TokenView(
                token, number, description, CustomerToken.wireStatus(sent, verdict.orElseThrow())));
  }

  private static Optional<ReceiptView> receipt(String reference, String terminalId, Columns c)
      throws SQLException {
    Optional<String> ers = c.text();
    if (ers.isEmpty()) {
      return Optional.empty();
    }
    Instant paidAt = c.instant().orElseThrow();
    Optional<String> payer = c.text();
    String receiver = c.text().orElseThrow();
    AcknowledgmentMode acknowledgment = AcknowledgmentMode.valueOf(c.text().orElseThrow());
    PaymentMode payment = PaymentMode.valueOf(c.text().orElseThrow());
    BillText text =
        new BillText(c.text(), c.text(), c.text(), c.text(), c.text(), c.text(), c.instant());
    Currency currency = Currency.getInstance(c.text().orElseThrow());
    Money total = c.money(currency).orElseThrow();
    return Optional.of(
        new ReceiptView(
            ers.get(),
            terminalId,
            paidAt,
            reference,
            payer,
            receiver,
            acknowledgment,
            payment,
            text,
            rows(currency, c),
            total));
  }

  private static List<RowView> rows(Currency currency, Columns c) throws SQLException {
    List<RowView> rows = new ArrayList<>();
    int start = c.position();
    do {
      c.backTo(start);
      if (c.number().isPresent()) {
        rows.add(c.row(currency));
      }
    } while (c.next());
    return rows;
  }

  /** A fault of the database, for {@link io.merchantloyalty.shared.Retry} to tell apart. */
  static final class DatabaseFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFault(SQLException cause) {
      super(
          cause instanceof SQLTransientConnectionException ? "no connection" : "query failed",
          cause);
    }
  }
}
