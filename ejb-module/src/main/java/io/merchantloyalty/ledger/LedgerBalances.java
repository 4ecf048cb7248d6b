package io.merchantloyalty.ledger;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Money;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Currency;

/**
 * Balances of the accounts that keep none: the newest snapshot and what was posted since. Snapshots
 * keep that sum short; whoever calls {@link #takeSnapshots} once an hour or once a day does so from
 * one process or from many, it makes no difference.
 */
@Stateless
public class LedgerBalances {

  /**
   * How old a transfer must be to enter a snapshot. Ids grow with time but transactions end in any
   * order: what is that old has ended long ago, since none lives longer than seconds, so nothing
   * can appear behind a snapshot.
   */
  static final Duration SETTLED_AFTER = Duration.ofMinutes(10);

  @PersistenceContext(unitName = "loyalty")
  EntityManager entityManager;

  @Inject AccountIds accountIds;
  @Inject Clock clock;

  /** What a merchant has at the Test Bank: paid by shoppers, less refunds; may be below zero. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Money ofMerchant(long merchantId, Currency currency) {
    return new Money(balance(accountIds.merchant(merchantId, currency)), currency);
  }

  /** Minor units of an account of any kind, by its newest snapshot and the postings since. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public long balance(long accountId) {
    // the account's row is only there to make one row of "no snapshot" and "no posting"
    Number sum =
        (Number)
            entityManager
                .createNativeQuery(
                    """
                    select coalesce(s.balance_minor, 0) + coalesce(
                      (select sum(p.amount_minor) from ledger_posting p
                       where p.account_id = :account
                         and p.transfer_id > coalesce(s.up_to_transfer, 0)), 0)
                    from ledger_account a
                    left join ledger_snapshot s on s.account_id = a.id and s.up_to_transfer =
                      (select max(n.up_to_transfer) from ledger_snapshot n
                       where n.account_id = :account)
                    where a.id = :account""")
                .setParameter("account", accountId)
                .getSingleResult();
    return sum.longValue();
  }

  /** Snapshots each account with settled postings since its last one; tells how many it made. */
  public int takeSnapshots() {
    return entityManager
        .createNativeQuery(
            """
            insert ignore into ledger_snapshot (account_id, up_to_transfer, balance_minor, made_at)
            select a.id, max(p.transfer_id), coalesce(max(s.balance_minor), 0) + sum(p.amount_minor),
              :now
            from ledger_account a
            left join ledger_snapshot s on s.account_id = a.id and s.up_to_transfer =
              (select max(n.up_to_transfer) from ledger_snapshot n where n.account_id = a.id)
            join ledger_posting p on p.account_id = a.id
              and p.transfer_id > coalesce(s.up_to_transfer, 0)
              and p.transfer_id <=
                coalesce((select t.id from ledger_transfer t
                  where t.at < :settled order by t.at desc limit 1), 0)
            where a.kind <> 'SHOPPER'
            group by a.id""")
        .setParameter("now", clock.now())
        .setParameter("settled", clock.now().minus(SETTLED_AFTER))
        .executeUpdate();
  }
}
