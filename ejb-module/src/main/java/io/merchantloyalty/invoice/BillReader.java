package io.merchantloyalty.invoice;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.terminal.QrCode;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What apps read: where a QR text leads, and the bill with rows as its payer may see it. Each is
 * one query that brings the shopper's credential along.
 */
@Dependent
class BillReader {

  private static final String LOCATE =
      "select u.id, u.credential_version, t.name, s.name, i.id, i.state, i.payer_id"
          + " from wallet_user u"
          + " left join %s"
          + " left join shop_node s on s.id = t.shop_node_id"
          + " where u.id = ? and u.erased_at is null";
  private static final String BY_STICKER =
      "terminal t on t.seqr_id = ? and t.unregistered_at is null left join invoice i on i.id = t.open_invoice_id";
  private static final String BY_REFERENCE =
      "invoice i on i.reference = ? left join terminal t on t.id = i.terminal_id";

  private static final String BILL =
      "select u.credential_version, u.id, i.id, i.payer_seen_at, i.reference, i.state, i.end_reason, i.revision, i.currency, i.total_minor,"
          + " i.total_minor_before_scan, i.title, m.name, s.name, t.name,"
          + " c.token_id, coalesce(c.normal_number, c.card_number), c.sent_status, c.verdict, g.name, k.sha256,"
          + " p.ers_reference, i.paid_at, p.amount_minor, a.account_reference,"
          + " r.line, r.description, r.quantity, r.unit, r.unit_price, r.total_minor, r.discount, r.discount_minor, r.tax_rate,"
          + " r.ean, r.sku, r.balancing"
          + " from wallet_user u"
          + " left join invoice i on i.payer_id = u.id and %s"
          + " left join merchant m on m.id = i.merchant_id"
          + " left join shop_node s on s.id = i.shop_node_id"
          + " left join terminal t on t.id = i.terminal_id"
          + " left join customer_token c on c.invoice_id = i.id and c.token_number = i.card_token_number"
          + " left join loyalty_program g on g.id = c.program_id"
          + " left join picture k on k.id = g.icon_id"
          + " left join payment p on p.id = i.payment_id"
          + " left join wallet_account a on a.id = p.wallet_account_id"
          + " left join invoice_row r on r.invoice_id = i.id and r.edition = i.row_edition"
          + " and i.state not in ('OPEN', 'PENDING')"
          + " where u.id = ? and u.erased_at is null order by r.line";

  private static final String PAYMENT =
      "select u.credential_version, p.invoice_id from wallet_user u"
          + " left join payment p on p.ers_reference = ? and p.wallet_user_id = u.id"
          + " where u.id = ? and u.erased_at is null";

  /** Only of payments that moved money. */
  private static final String RECEIPT =
      """
      select p.state, i.reference,
        coalesce(case when i.payment_id = p.id then i.paid_at end, p.started_at) paid_at,
        p.amount_minor, p.currency, a.account_reference
      from payment p force index (payment_ers_reference)
      join invoice i on i.id = p.invoice_id
      join wallet_account a on a.id = p.wallet_account_id
      where p.ers_reference = :ers and p.state in ('TAKEN', 'RETURNING', 'REVERSED')
      """;

  @Resource(lookup = "java:app/jdbc/loyalty")
  private DataSource dataSource;

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Inject private InvoiceStore store;
  @Inject private Clock clock;
  @Inject private LoyaltyQuestions questions;

  /** Where a QR text leads; no invoice when the sticker's till has none that can be paid. */
  record Located(
      long walletUserId, String shopName, String terminalName, Optional<Long> invoiceId) {}

  /** The bill, and what waiting for its next change needs. */
  record Bill(
      long walletUserId,
      long invoiceId,
      Optional<Instant> payerSeenAt,
      int revision,
      boolean isFinal,
      BillView view)
      implements Watched {}

  /** Empty when the text names no till and no invoice. */
  Optional<Located> locate(AccessToken shopper, QrCode scanned) {
    String how = BY_REFERENCE;
    String what;
    if (scanned instanceof QrCode.Sticker sticker) {
      how = BY_STICKER;
      what = sticker.seqrId();
    } else {
      what = ((QrCode.InvoiceCode) scanned).reference();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(String.format(LOCATE, how))) {
      query.setString(1, what);
      query.setLong(2, shopper.principalId());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw tokenEnded();
        }
        return located(shopper, scanned, new Columns(row));
      }
    } catch (SQLException e) {
      throw new InvoiceStatusReader.DatabaseFault(e);
    }
  }

  private static Optional<Located> located(AccessToken shopper, QrCode scanned, Columns c)
      throws SQLException {
    long walletUserId = c.number().orElseThrow();
    refuseEnded(shopper, c.integer());
    Optional<String> terminal = c.text();
    if (terminal.isEmpty()) {
      return Optional.empty();
    }
    String shop = c.text().orElseThrow();
    Optional<Long> invoice = c.number();
    Optional<InvoiceState> state = c.text().map(InvoiceState::valueOf);
    boolean mine = c.number().filter(payer -> payer == walletUserId).isPresent();
    boolean payable =
        scanned instanceof QrCode.InvoiceCode
            || state
                .map(s -> s.isOpenBill() || (mine && s == InvoiceState.WITHDRAWN))
                .orElse(false);
    return Optional.of(
        new Located(walletUserId, shop, terminal.get(), invoice.filter(id -> payable)));
  }

  Bill bill(AccessToken shopper, String reference) {
    return bill(shopper, "i.reference = ?", reference);
  }

  Bill bill(AccessToken shopper, long invoiceId) {
    return bill(shopper, "i.id = ?", invoiceId);
  }

  private Bill bill(AccessToken shopper, String which, Object key) {
    refuseOtherKinds(shopper);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(String.format(BILL, which))) {
      query.setObject(1, key);
      query.setLong(2, shopper.principalId());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw tokenEnded();
        }
        Columns columns = new Columns(row);
        refuseEnded(shopper, columns.integer());
        return bill(columns);
      }
    } catch (SQLException e) {
      throw new InvoiceStatusReader.DatabaseFault(e);
    }
  }

  private static Bill bill(Columns c) throws SQLException {
    long walletUserId = c.number().orElseThrow();
    long invoiceId =
        c.number()
            .orElseThrow(
                () -> DomainException.notFound(ResultCode.INVALID_INVOICE_REFERENCE, "invoice"));
    Optional<Instant> payerSeenAt = c.instant();
    String reference = c.text().orElseThrow();
    InvoiceState state = InvoiceState.valueOf(c.text().orElseThrow());
    Optional<EndReason> reason = c.text().map(EndReason::valueOf);
    int revision = c.integer();
    Currency currency = Currency.getInstance(c.text().orElseThrow());
    Money total = c.money(currency).orElseThrow();
    Optional<Money> saving =
        c.money(currency).map(before -> before.minus(total)).filter(Money::isPositive);
    Optional<String> title = c.text();
    String merchant = c.text().orElseThrow();
    String shop = c.text().orElseThrow();
    String terminal = c.text().orElseThrow();
    Optional<BillCard> card = card(c);
    Optional<BillReceipt> receipt = receipt(reference, currency, c).filter(r -> state.isPaid());
    List<RowView> rows = rows(currency, c);
    Optional<BillContent> content =
        state.showsAmount()
            ? Optional.of(new BillContent(title, rows, total, card, saving, revision))
            : Optional.empty();
    return new Bill(
        walletUserId,
        invoiceId,
        payerSeenAt,
        revision,
        state.isOver(),
        new BillView(
            reference,
            appState(state, reason),
            revision,
            merchant,
            shop,
            terminal,
            content,
            receipt));
  }

  private static Optional<BillCard> card(Columns c) throws SQLException {
    Optional<String> token = c.text();
    Optional<String> number = c.text();
    int sent = c.integer();
    Optional<CustomerToken.Verdict> verdict = c.text().map(CustomerToken.Verdict::valueOf);
    Optional<String> program = c.text();
    Optional<String> icon = c.text();
    return token.map(
        id ->
            new BillCard(
                id, program, number, CustomerToken.wireStatus(sent, verdict.orElseThrow()), icon));
  }

  private static Optional<BillReceipt> receipt(String reference, Currency currency, Columns c)
      throws SQLException {
    Optional<String> ers = c.text();
    Optional<Instant> paidAt = c.instant();
    Optional<Money> amount = c.money(currency);
    Optional<String> account = c.text();
    return ers.map(
        e ->
            new BillReceipt(
                e,
                reference,
                paidAt.orElseThrow(),
                amount.orElseThrow(),
                account.orElseThrow(),
                false,
                Optional.empty()));
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

  /**
   * The receipt of the shopper's own payment, with the question as it stands now.
   *
   * @throws DomainException 23 when there is no such payment, it belongs to another shopper, or it
   *     moved no money
   */
  BillReceipt receipt(AccessToken shopper, String ersReference) {
    long invoiceId = invoiceOfPayment(shopper, ersReference);
    List<?> moved = em.createNativeQuery(RECEIPT).setParameter("ers", ersReference).getResultList();
    NativeRow row =
        NativeRow.of(moved).stream()
            .findFirst()
            .orElseThrow(
                () -> DomainException.notFound(ResultCode.INVALID_ERS_REFERENCE, "payment"));
    boolean reversed = !row.text().equals(Payment.State.TAKEN.name());
    return new BillReceipt(
        ersReference,
        row.text(),
        row.time(),
        new Money(row.number(), Currency.getInstance(row.text())),
        row.text(),
        reversed,
        reversed ? Optional.empty() : question(invoiceId, shopper));
  }

  private Optional<LoyaltyQuestion> question(long invoiceId, AccessToken shopper) {
    Invoice invoice = em.find(Invoice.class, invoiceId);
    store.loadTokens(invoice);
    return questions.open(invoice, shopper.principalId(), clock.now());
  }

  /**
   * The invoice of one of the shopper's own payments.
   *
   * @throws DomainException 23 when there is no such payment, or it is somebody else's
   */
  long invoiceOfPayment(AccessToken shopper, String ersReference) {
    refuseOtherKinds(shopper);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(PAYMENT)) {
      query.setString(1, ersReference);
      query.setLong(2, shopper.principalId());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw tokenEnded();
        }
        Columns columns = new Columns(row);
        refuseEnded(shopper, columns.integer());
        return columns
            .number()
            .orElseThrow(
                () -> DomainException.notFound(ResultCode.INVALID_ERS_REFERENCE, "payment"));
      }
    } catch (SQLException e) {
      throw new InvoiceStatusReader.DatabaseFault(e);
    }
  }

  private static BillState appState(InvoiceState state, Optional<EndReason> reason) {
    return switch (state) {
      case OPEN, PENDING -> BillState.WAITING;
      case SHOWN -> BillState.PAYABLE;
      case AUTHORISING, WITHDRAWN -> BillState.PAYING;
      case RESERVED -> BillState.RESERVED;
      case PAID, COLLECTED -> BillState.PAID;
      case FAILED -> BillState.FAILED;
      case CANCELED ->
          switch (reason.orElse(EndReason.BY_REGISTER)) {
            case EXPIRED -> BillState.EXPIRED;
            case NOT_COLLECTED -> BillState.REVERSED;
            default -> BillState.CANCELED;
          };
    };
  }

  private static void refuseOtherKinds(AccessToken token) {
    if (token.kind() != PrincipalKind.WALLET_USER) {
      throw tokenEnded();
    }
  }

  private static void refuseEnded(AccessToken token, int credentialVersion) {
    refuseOtherKinds(token);
    if (token.credentialVersion() != credentialVersion) {
      throw tokenEnded();
    }
  }

  private static DomainException tokenEnded() {
    return new DomainException(ResultCode.AUTHENTICATION_FAILED, "the token no longer holds");
  }
}
