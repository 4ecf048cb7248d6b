package io.merchantloyalty.invoice.staff;

import io.merchantloyalty.invoice.CustomerToken;
import io.merchantloyalty.invoice.InvoiceStatus;
import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.Verdict;
import io.merchantloyalty.loyalty.why.AskWhy;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.terminal.administration.ShopTerminalReader;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads bills of one merchant along indexes: two statements a page. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StaffBillReader {

  private static final int NUMBER_END_CHARS = 4;

  /** A number that is not much longer would be told whole. */
  private static final int NUMBER_CHARS_MIN = 8;

  /**
   * Of the register's own names, so many bills at most: whoever types a beginning that more have is
   * to type more of it.
   */
  private static final int STARTS_MAX = 500;

  private static final String CALLED =
      """
      select b.id, b.issued_at from invoice b force index (invoice_reference)
        where b.reference in (:reference, :padded) and b.merchant_id = :merchant
      union
      select b.id, b.issued_at from payment p force index (payment_ers_reference)
        straight_join invoice b on b.id = p.invoice_id
        where p.ers_reference = :reference and b.merchant_id = :merchant
      union
      select s.id, s.issued_at from (
        select b.id, b.issued_at from invoice b force index (invoice_called)
        where b.merchant_id = :merchant and b.client_invoice_key like :start escape '!'
          and b.client_invoice_id collate utf8mb4_unicode_520_ci like :whole escape '!'
        limit """
          + " "
          + STARTS_MAX
          + ") s\n";

  private static final String OF_MERCHANT =
      """
      select b.id, b.issued_at from invoice b force index (invoice_of_merchant)
      where b.merchant_id = :merchant
      """;

  private static final String OF_TERMINAL =
      """
      select b.id, b.issued_at from invoice b force index (invoice_of_terminal)
      where b.terminal_id = :terminal
      """;

  /** The page is cut inside: with the joins around it, the database would sort all there are. */
  private static final String BILLS =
      """
      select i.id, i.reference, i.client_invoice_id, i.state, i.currency, i.total_minor,
        i.issued_at, i.scanned_at, s.reference shop, s.name shop_name, t.terminal_id, t.name till
      from (select c.id from ({called}) c
        where (:after = 0 or (c.issued_at, c.id) <
            (select a.issued_at, a.id from invoice a where a.id = :after))
        order by c.issued_at desc, c.id desc
        limit :rows) page
      straight_join invoice i on i.id = page.id
      straight_join shop_node s on s.id = i.shop_node_id
      straight_join terminal t on t.id = i.terminal_id
      order by i.issued_at desc, i.id desc
      """;

  private static final String CARDS =
      """
      select c.invoice_id, c.token_number, c.token_id, p.name, coalesce(c.normal_number, c.card_number), c.source, c.verdict, c.late,
        c.received_at, m.reference, m.kind, n.reference node, n.name node_name
      from customer_token c
      join invoice i on i.id = c.invoice_id
      left join loyalty_program p on p.id = c.program_id
        and (p.merchant_id = i.merchant_id or exists (select 1 from program_participation part
          where part.program_id = p.id and part.merchant_id = i.merchant_id
            and part.accepted_at is not null))
      left join program_mark m on m.id = c.mark_id
      left join shop_node n on n.id = m.node_id
      where c.invoice_id in (:bills) and (c.edition = i.token_edition or c.late)
      order by c.invoice_id, c.token_number
      """;

  private static final String CARD =
      """
      select c.token_id, c.card_number, c.verdict, c.received_at, s.reference
      from invoice i force index (invoice_reference)
      join customer_token c on c.invoice_id = i.id and c.token_number = :number
      join shop_node s on s.id = i.shop_node_id
      where i.reference = :reference and i.merchant_id = :merchant
      """;

  private static final String ID_OF =
      "select i.id, i.reference from invoice i"
          + " where i.reference = :reference and i.merchant_id = :merchant";

  @Inject ShopTerminalReader terminals;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** The newest first, one more than the page has. */
  public List<StaffBill> find(long merchantId, FindBills wanted, PageRequest page) {
    Map<String, Object> values = new HashMap<>();
    String called = called(merchantId, wanted, values);
    values.put("after", page.after().map(after -> cursor(merchantId, after)).orElse(0L));
    values.put("rows", page.rows());
    Query query = em.createNativeQuery(BILLS.replace("{called}", called));
    values.forEach(query::setParameter);
    Map<Long, NativeRow> bills = new LinkedHashMap<>();
    NativeRow.of(query.getResultList()).forEach(row -> bills.put(row.number(), row));
    Map<Long, List<StaffBillCard>> cards = cards(bills);
    List<StaffBill> found = new ArrayList<>();
    bills.forEach((id, row) -> found.add(bill(row, cards.getOrDefault(id, List.of()))));
    return found;
  }

  /** The question that a card of a bill makes; its number does not leave the server. */
  public AskWhy question(long merchantId, String bill, int number) {
    return NativeRow.of(
            em.createNativeQuery(CARD)
                .setParameter("reference", bill)
                .setParameter("merchant", merchantId)
                .setParameter("number", number)
                .getResultList())
        .stream()
        .map(StaffBillReader::question)
        .findFirst()
        .orElseThrow(
            () -> DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "card of the bill"));
  }

  private static AskWhy question(NativeRow row) {
    String tokenId = row.text();
    Optional<CardNumber> number = row.textIfAny().map(CardNumber::new);
    Verdict told = Verdict.valueOf(row.text());
    Instant at = row.time();
    return new AskWhy(
        tokenId,
        row.text(),
        Optional.of(at),
        Optional.of(new AskWhy.Card(number, Optional.of(told))));
  }

  private String called(long merchantId, FindBills wanted, Map<String, Object> values) {
    if (wanted.reference().isPresent()) {
      values.put("merchant", merchantId);
      BillNames names = BillNames.of(wanted.reference().get());
      values.put("reference", names.reference());
      values.put("padded", names.padded());
      values.put("start", names.start());
      values.put("whole", names.whole());
      return CALLED;
    }
    String until = wanted.until().isPresent() ? " and b.issued_at < :until" : "";
    wanted.until().ifPresent(moment -> values.put("until", moment));
    if (wanted.terminal().isPresent()) {
      values.put("terminal", terminals.idOf(merchantId, wanted.terminal().get()));
      return OF_TERMINAL + until;
    }
    values.put("merchant", merchantId);
    return OF_MERCHANT + until;
  }

  private long cursor(long merchantId, String reference) {
    return NativeRow.of(
            em.createNativeQuery(ID_OF)
                .setParameter("reference", reference)
                .setParameter("merchant", merchantId)
                .getResultList())
        .stream()
        .map(NativeRow::number)
        .findFirst()
        .orElseThrow(PageRequest::unknownCursor);
  }

  private Map<Long, List<StaffBillCard>> cards(Map<Long, NativeRow> bills) {
    Map<Long, List<StaffBillCard>> cards = new HashMap<>();
    if (!bills.isEmpty()) {
      NativeRow.of(
              em.createNativeQuery(CARDS).setParameter("bills", bills.keySet()).getResultList())
          .forEach(
              row -> cards.computeIfAbsent(row.number(), id -> new ArrayList<>()).add(card(row)));
    }
    return cards;
  }

  private static StaffBill bill(NativeRow row, List<StaffBillCard> cards) {
    String reference = row.text();
    Optional<String> clientInvoiceId = row.textIfAny();
    InvoiceStatus status = InvoiceStatus.ofStored(row.text());
    Currency currency = Currency.getInstance(row.text());
    Money total = new Money(row.number(), currency);
    Instant issuedAt = row.time();
    Optional<Instant> scannedAt = row.timeIfAny();
    return new StaffBill(
        reference,
        clientInvoiceId,
        status,
        total,
        issuedAt,
        scannedAt,
        new StaffBill.Place(row.text(), row.text(), row.text(), row.text()),
        cards);
  }

  private static StaffBillCard card(NativeRow row) {
    int place = row.integer();
    String tokenId = row.text();
    Optional<String> program = row.textIfAny();
    Optional<String> number = row.textIfAny();
    CustomerToken.Source source = CustomerToken.Source.valueOf(row.text());
    CustomerToken.Verdict verdict = CustomerToken.Verdict.valueOf(row.text());
    boolean late = row.truth();
    Instant at = row.time();
    Optional<String> mark = row.textIfAny();
    Optional<String> kind = row.textIfAny();
    Optional<String> node = row.textIfAny();
    Optional<String> nodeName = row.textIfAny();
    return new StaffBillCard(
        place,
        tokenId,
        program,
        number.filter(text -> text.length() >= NUMBER_CHARS_MIN).map(StaffBillReader::end),
        source,
        verdict,
        late,
        at,
        mark.map(
            reference ->
                new StaffBillCard.StoredMark(
                    reference,
                    node.orElseThrow(),
                    nodeName.orElseThrow(),
                    MarkKind.INCLUDE.name().equals(kind.orElseThrow()))));
  }

  private static String end(String number) {
    return number.substring(number.length() - NUMBER_END_CHARS);
  }
}
