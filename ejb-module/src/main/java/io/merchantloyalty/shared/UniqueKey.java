package io.merchantloyalty.shared;

import jakarta.persistence.PersistenceException;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Tells whether a write failed because its unique key was taken: between a look and the write
 * somebody else could take it, so the key decides.
 */
public final class UniqueKey {

  private UniqueKey() {}

  /** {@code key}: its name. MySQL 8 puts the table's name before it. */
  public static boolean isTaken(PersistenceException failure, String key) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(ConstraintViolationException.class::isInstance)
        .map(cause -> ((ConstraintViolationException) cause).getConstraintName())
        .anyMatch(name -> name != null && (name.equals(key) || name.endsWith("." + key)));
  }
}
