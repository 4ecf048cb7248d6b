package io.merchantloyalty.ledger;

import io.merchantloyalty.ledger.LedgerReport.CurrencySum;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The statements of a ledger check, each of which reads whole tables. */
final class LedgerQueries {

  private static final Logger LOG = System.getLogger(LedgerQueries.class.getName());
  private static final int LOGGED_MAX = 20;

  private static final String UNBALANCED =
      """
      select transfer_id from ledger_posting
      group by transfer_id, currency having sum(amount_minor) <> 0""";

  private static final String THIN =
      """
      select t.id from ledger_transfer t left join ledger_posting p on p.transfer_id = t.id
      group by t.id having count(p.line) < 2""";

  private static final String FOREIGN =
      """
      select p.transfer_id from ledger_posting p join ledger_account a on a.id = p.account_id
      where p.currency <> a.currency""";

  private static final String WRONG_BALANCE =
      """
      select a.id from ledger_account a left join ledger_posting p on p.account_id = a.id
      where a.kind = 'SHOPPER' group by a.id, a.balance_minor
      having coalesce(a.balance_minor, -1) < 0
        or a.balance_minor <> coalesce(sum(p.amount_minor), 0)""";

  private static final String WRONG_HELD =
      """
      select a.id from ledger_account a
      join ledger_posting p on p.account_id = a.id
      join ledger_transfer t on t.id = p.transfer_id
      left join ledger_transfer e
        on e.authorisation_id = t.id and e.kind in ('CAPTURE', 'RELEASE')
      where a.kind = 'HELD' group by a.id
      having sum(p.amount_minor)
        <> sum(case when t.kind = 'HOLD' and e.id is null then p.amount_minor else 0 end)""";

  private static final String ENDED_TWICE =
      """
      select authorisation_id from ledger_transfer where kind in ('CAPTURE', 'RELEASE')
      group by authorisation_id having count(*) > 1""";

  /** Reversals are among the refunds here. */
  private static final String REFUNDED_ABOVE =
      """
      select t.authorisation_id from ledger_transfer t
      join ledger_posting p on p.transfer_id = t.id
      join ledger_account a on a.id = p.account_id and a.kind = 'MERCHANT'
      where t.kind in ('CAPTURE', 'REFUND')
      group by t.authorisation_id having sum(p.amount_minor) < 0""";

  private final Statement statement;

  LedgerQueries(Statement statement) {
    this.statement = statement;
  }

  long transfers() throws SQLException {
    try (ResultSet row = statement.executeQuery("select count(*) from ledger_transfer")) {
      row.next();
      return row.getLong(1);
    }
  }

  List<CurrencySum> currencies() throws SQLException {
    List<CurrencySum> sums = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "select currency, sum(amount_minor), count(*) from ledger_posting"
                + " group by currency order by currency")) {
      while (row.next()) {
        sums.add(new CurrencySum(row.getString(1), row.getLong(2), row.getLong(3)));
      }
    }
    return sums;
  }

  List<String> faults() throws SQLException {
    List<String> found = new ArrayList<>();
    note(found, "transfers do not sum to zero", statement.executeQuery(UNBALANCED));
    note(found, "transfers have fewer than two postings", statement.executeQuery(THIN));
    note(found, "postings are not in their account's currency", statement.executeQuery(FOREIGN));
    note(
        found,
        "shoppers' balances are not the sum of their postings, or below zero",
        statement.executeQuery(WRONG_BALANCE));
    note(
        found,
        "held accounts do not equal the holds neither captured nor released",
        statement.executeQuery(WRONG_HELD));
    note(found, "authorisations ended more than once", statement.executeQuery(ENDED_TWICE));
    note(
        found,
        "payments were refunded above what was taken",
        statement.executeQuery(REFUNDED_ABOVE));
    return found;
  }

  /** Internal ids stay inside the server, so the sentence counts and the log names. */
  private static void note(List<String> found, String what, ResultSet wrong) throws SQLException {
    try (wrong) {
      long count = 0;
      List<Long> some = new ArrayList<>();
      while (wrong.next()) {
        count++;
        if (some.size() < LOGGED_MAX) {
          some.add(wrong.getLong(1));
        }
      }
      if (count > 0) {
        found.add(count + " " + what);
        LOG.log(Level.ERROR, "ledger: {0} {1}, among them {2}", count, what, some);
      }
    }
  }
}
