package io.merchantloyalty.invoice.history;

import io.merchantloyalty.invoice.refund.ShopperRefund;
import io.merchantloyalty.invoice.refund.ShopperRefunds;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shopper's own payments, newest first, refused and reversed ones among them. A page is one walk
 * along the index of the shopper's payments, however many there are of others.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PastPayments {

  /** The page is cut inside: with the joins around it, the database would sort all there are. */
  private static final String PAGE =
      """
      select u.id, p.ers_reference, i.reference, p.state, p.live_invoice_id is not null, i.state istate,
        p.currency, p.amount_minor, p.started_at, m.name merchant, s.name shop, t.name terminal,
        a.account_reference, c.token_id, g.name program,
        coalesce(c.normal_number, c.card_number) card_number
      from wallet_user u
      left join (select b.* from payment b force index (payment_of_user)
        where b.wallet_user_id = :user {after}
        order by b.started_at desc, b.id desc limit :rows) p on p.wallet_user_id = u.id
      left join invoice i on i.id = p.invoice_id
      left join merchant m on m.id = i.merchant_id
      left join shop_node s on s.id = i.shop_node_id
      left join terminal t on t.id = i.terminal_id
      left join wallet_account a on a.id = p.wallet_account_id
      left join customer_token c on c.invoice_id = i.id and c.token_number = i.card_token_number
        and c.verdict = 'USABLE'
      left join loyalty_program g on g.id = c.program_id
      where u.id = :user and u.credential_version = :credential and u.erased_at is null
      order by p.started_at desc, p.id desc
      """;

  /** The first condition bounds the walk through the index, the second is the exact one. */
  private static final String AFTER =
      """
      and b.started_at <= (select a.started_at from payment a where a.ers_reference = :after)
        and (b.started_at, b.id) <
          (select a.started_at, a.id from payment a where a.ers_reference = :after)
      """;

  private static final String IS_OWN =
      "select b.id from payment b where b.ers_reference = :after and b.wallet_user_id = :user";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject ShopperRefunds refunds;

  /**
   * A page of them. {@link PageRequest#after} is an ersReference.
   *
   * @throws DomainException AUTHENTICATION_FAILED when the token is good no more;
   *     REJECTED_BUSINESS_LOGIC for a cursor that no page has given
   */
  public Page<PastPayment> page(AccessToken shopper, PageRequest page) {
    if (shopper.kind() != PrincipalKind.WALLET_USER) {
      throw notAuthenticated();
    }
    return Retry.onConflict(
        () -> {
          page.after().ifPresent(after -> refuseForeign(after, shopper));
          return Page.of(read(shopper, page), page, PastPayment::ersReference);
        });
  }

  private void refuseForeign(String after, AccessToken shopper) {
    boolean own =
        !em.createNativeQuery(IS_OWN)
            .setParameter("after", after)
            .setParameter("user", shopper.principalId())
            .getResultList()
            .isEmpty();
    if (!own) {
      throw PageRequest.unknownCursor();
    }
  }

  private List<PastPayment> read(AccessToken shopper, PageRequest page) {
    Query query =
        em.createNativeQuery(PAGE.replace("{after}", page.after().isPresent() ? AFTER : ""))
            .setParameter("user", shopper.principalId())
            .setParameter("credential", shopper.credentialVersion())
            .setParameter("rows", page.rows());
    page.after().ifPresent(after -> query.setParameter("after", after));
    List<?> rows = query.getResultList();
    if (rows.isEmpty()) {
      throw notAuthenticated();
    }
    // a shopper without payments is one row without payment, no shopper is no row
    return withRefunds(
        NativeRow.of(rows.stream().filter(row -> ((Object[]) row)[1] != null).toList()).stream()
            .map(PastPayments::payment)
            .toList());
  }

  private List<PastPayment> withRefunds(List<PastPayment> payments) {
    Map<String, List<ShopperRefund>> all =
        refunds.of(payments.stream().map(PastPayment::ersReference).toList());
    return payments.stream()
        .map(payment -> payment.with(all.getOrDefault(payment.ersReference(), List.of())))
        .toList();
  }

  private static PastPayment payment(NativeRow row) {
    row.number();
    String ersReference = row.text();
    String invoiceReference = row.text();
    PastPaymentStatus status = status(row.text(), row.truth(), row.text());
    Currency currency = Currency.getInstance(row.text());
    Money amount = new Money(row.number(), currency);
    Instant startedAt = row.time();
    PastPayment.Place place = new PastPayment.Place(row.text(), row.text(), row.text());
    String account = row.text();
    Optional<String> tokenId = row.textIfAny();
    Optional<String> program = row.textIfAny();
    Optional<String> cardNumber = row.textIfAny();
    return new PastPayment(
        ersReference,
        invoiceReference,
        status,
        amount,
        startedAt,
        place,
        account,
        tokenId.map(id -> new PastPayment.UsedCard(id, program, cardNumber)),
        List.of());
  }

  /** {@code stands}: whether the payment still holds its invoice (see the table). */
  static PastPaymentStatus status(String payment, boolean stands, String invoice) {
    if (payment.equals("REFUSED")) {
      return PastPaymentStatus.REFUSED;
    }
    if (payment.equals("STARTED") || payment.equals("UNRESOLVED")) {
      return PastPaymentStatus.RUNNING;
    }
    if (!stands || invoice.equals("CANCELED") || invoice.equals("FAILED")) {
      return PastPaymentStatus.REVERSED;
    }
    return invoice.equals("RESERVED") ? PastPaymentStatus.RESERVED : PastPaymentStatus.PAID;
  }

  private static DomainException notAuthenticated() {
    return new DomainException(
        ResultCode.AUTHENTICATION_FAILED, "the token is not valid, or no longer");
  }
}
