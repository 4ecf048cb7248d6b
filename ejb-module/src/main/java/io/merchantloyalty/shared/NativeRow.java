package io.merchantloyalty.shared;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One row of a native query, read column by column from left to right. Databases and drivers differ
 * in the Java types that they answer with (a boolean may come as 0 or 1); here is the one place
 * that knows. Times are passed to native queries and read from them as moments, never as local
 * dates: Hibernate shifts local dates by the zone of the JVM.
 */
public final class NativeRow {

  private final Object[] columns;
  private int next;

  private NativeRow(Object[] columns) {
    this.columns = columns;
  }

  /** The rows of a query that selects two columns or more. */
  public static List<NativeRow> of(List<?> result) {
    return result.stream().map(row -> new NativeRow((Object[]) row)).toList();
  }

  public long number() {
    return ((Number) next()).longValue();
  }

  public int integer() {
    return Math.toIntExact(number());
  }

  public String text() {
    return next().toString();
  }

  public boolean truth() {
    Object value = next();
    return value instanceof Boolean truth ? truth : ((Number) value).intValue() != 0;
  }

  public Instant time() {
    return ((Timestamp) next()).toInstant();
  }

  /** Of a blob; not to be changed. */
  public byte[] bytes() {
    return (byte[]) next();
  }

  public Optional<Long> numberIfAny() {
    return isEmpty() ? Optional.empty() : Optional.of(number());
  }

  public Optional<String> textIfAny() {
    return isEmpty() ? Optional.empty() : Optional.of(text());
  }

  public Optional<Instant> timeIfAny() {
    return isEmpty() ? Optional.empty() : Optional.of(time());
  }

  public Optional<BigDecimal> decimalIfAny() {
    return isEmpty() ? Optional.empty() : Optional.of((BigDecimal) next());
  }

  private boolean isEmpty() {
    boolean empty = columns[next] == null;
    if (empty) {
      next++;
    }
    return empty;
  }

  private Object next() {
    Object value = columns[next++];
    if (value == null) {
      throw new IllegalStateException("column " + next + " is empty");
    }
    return value;
  }
}
