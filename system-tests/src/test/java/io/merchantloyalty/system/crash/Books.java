package io.merchantloyalty.system.crash;

import io.merchantloyalty.launcher.DatabaseLogin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the database knows and no API tells: whether all is settled, and whether money adds up. */
final class Books {

  private static final String UNSETTLED =
      "select concat(reference, ' ', state) from invoice where state in ('PAID', 'AUTHORISING', 'WITHDRAWN')"
          + " union all select concat('payment ', ers_reference, ' ', state) from payment"
          + " where check_at is not null or state in ('STARTED', 'RETURNING')"
          + " union all select concat('refund ', ers_reference, ' ', state) from refund"
          + " where state in ('ASKED', 'DOUBTED')";

  private static final String TWICE =
      "select concat('invoice ', invoice_id, ' has ', count(*), ' payments') from payment"
          + " where state in ('TAKEN', 'UNRESOLVED') group by invoice_id having count(*) > 1";

  private static final String UNRESOLVED =
      "select concat('payment ', ers_reference, ' was given up') from payment where state = 'UNRESOLVED'";

  private static final String TAKEN_FOR_NOTHING =
      "select concat('payment ', p.ers_reference, ' of bill ', i.reference, ' is TAKEN, the bill ', i.state)"
          + " from payment p join invoice i on i.id = p.invoice_id"
          + " where p.state = 'TAKEN' and i.state <> 'COLLECTED'";

  private static final String COLLECTED_FOR_NOTHING =
      "select concat('bill ', i.reference, ' is COLLECTED without a payment') from invoice i"
          + " where i.state = 'COLLECTED'"
          + " and not exists (select 1 from payment p where p.invoice_id = i.id and p.state = 'TAKEN')";

  private static final String WRONG_BALANCE =
      "select concat('shopper ', u.id, ' has ', a.balance_minor, ' and paid ', coalesce(sum(p.amount_minor), 0))"
          + " from wallet_user u join ledger_account a on a.owner_id = u.id and a.kind = 'SHOPPER'"
          + " left join (select o.wallet_user_id, o.amount_minor - coalesce((select sum(r.amount_minor)"
          + " from refund r where r.payment_id = o.id and r.state = 'GIVEN'), 0) amount_minor"
          + " from payment o where o.state = 'TAKEN') p on p.wallet_user_id = u.id"
          + " where u.name = 'Test' group by u.id, a.balance_minor"
          + " having a.balance_minor + coalesce(sum(p.amount_minor), 0) <> ?";

  private static final String REFUNDED_TOO_MUCH =
      "select concat('payment ', p.ers_reference, ' is ', p.state, ' and ', sum(r.amount_minor), ' went back')"
          + " from payment p join refund r on r.payment_id = p.id and r.state <> 'REFUSED'"
          + " group by p.id, p.ers_reference, p.state, p.amount_minor"
          + " having sum(r.amount_minor) > p.amount_minor or p.state <> 'TAKEN'";

  private final DatabaseLogin login;
  private final long startMinor;

  /** {@code startMinor}: what each shopper had at first. */
  Books(DatabaseLogin login, long startMinor) {
    this.login = login;
    this.startMinor = startMinor;
  }

  /** What still waits for its end: nothing, some seconds after a restart. */
  List<String> unsettled() {
    return texts(UNSETTLED);
  }

  /** Everything that does not add up, once all is settled. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    faults.addAll(texts(TWICE));
    faults.addAll(texts(UNRESOLVED));
    faults.addAll(texts(TAKEN_FOR_NOTHING));
    faults.addAll(texts(COLLECTED_FOR_NOTHING));
    faults.addAll(texts(REFUNDED_TOO_MUCH));
    faults.addAll(texts(WRONG_BALANCE, startMinor));
    return faults;
  }

  List<String> payments(String reference) {
    return texts(
        "select concat(p.ers_reference, ' ', p.state) from payment p join invoice i on i.id = p.invoice_id"
            + " where i.reference = ?",
        reference);
  }

  /** Whether that payment was reversed, after which its key is answered so. */
  boolean hasGoneBack(String ersReference) {
    return !texts(
            "select ers_reference from payment where ers_reference = ? and state in ('RETURNING', 'REVERSED')",
            ersReference)
        .isEmpty();
  }

  Optional<Boolean> remembered(String reference) {
    return texts(
            "select a.remembered from remember_answer a join invoice i on i.id = a.invoice_id where i.reference = ?",
            reference)
        .stream()
        .map("1"::equals)
        .findFirst();
  }

  private List<String> texts(String query, Object... parameters) {
    try (Connection connection = login.open();
        PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
