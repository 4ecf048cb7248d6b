package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;

/**
 * Reads a result row from left to right, so that a long select and its reader stay in step. Times
 * are UTC, as stored.
 */
final class Columns {

  private final ResultSet row;
  private int position;

  Columns(ResultSet row) {
    this.row = row;
  }

  int position() {
    return position;
  }

  void backTo(int earlier) {
    position = earlier;
  }

  boolean next() throws SQLException {
    return row.next();
  }

  Optional<String> text() throws SQLException {
    return Optional.ofNullable(row.getString(++position));
  }

  Optional<Long> number() throws SQLException {
    long value = row.getLong(++position);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  /** 0 when there is none. */
  int integer() throws SQLException {
    return row.getInt(++position);
  }

  Optional<BigDecimal> decimal() throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(++position));
  }

  Optional<Instant> instant() throws SQLException {
    return Optional.ofNullable(row.getObject(++position, LocalDateTime.class))
        .map(time -> time.toInstant(ZoneOffset.UTC));
  }

  Optional<Money> money(Currency currency) throws SQLException {
    return number().map(minor -> new Money(minor, currency));
  }

  /** The columns of an invoice's row from description to balancing. */
  RowView row(Currency currency) throws SQLException {
    return new RowView(
        text(),
        decimal(),
        text(),
        decimal(),
        money(currency).orElseThrow(),
        RowView.discount(decimal(), money(currency)),
        decimal(),
        text(),
        text(),
        integer() != 0);
  }
}
