package io.merchantloyalty.setup;

import io.merchantloyalty.merchant.StaffPassword;
import io.merchantloyalty.merchant.user.InviteUser;
import io.merchantloyalty.platform.BareDatabase;
import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Violations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/**
 * Somebody who is going to run the system. Only an operator can make companies merchants, and only
 * somebody who may start the server can create an operator: {@code ./run --create-operator} does it
 * directly on the database.
 *
 * @param userId what the operator signs in with; follows the rule for a merchant's users
 * @param password follows the rule for a merchant's staff
 */
public record NewOperator(String userId, String password) {

  private static final String OPERATOR =
      "insert into operator_user (id, user_id, name, password_hash, created_at)"
          + " values (?, ?, ?, ?, ?)";

  private static final String AUDIT =
      "insert into audit_entry (id, at, actor_kind, action, subject_kind, subject_id,"
          + " subject_reference, new_value) values (?, ?, 'SYSTEM', 'operator.create',"
          + " 'OPERATOR_USER', ?, ?, 'may sign in')";

  /**
   * Creates the operator, with an entry in the audit log, or does nothing. The launcher calls this
   * method by name, from outside the class path of the server, so it takes and throws only types of
   * Java itself.
   *
   * @param url of the database, with the driver's flags
   * @throws IllegalArgumentException with one sentence for the person who asked for it, when the
   *     user id or the password is not allowed, or the user id is taken
   * @throws SQLException when the database cannot be used
   */
  public static void create(
      String url, String user, String databasePassword, String userId, String password)
      throws SQLException {
    NewOperator operator = new NewOperator(userId, password);
    operator.check();
    operator.add(BareDatabase.bringUp(url, user, databasePassword));
  }

  /** Names all that is wrong. */
  void check() {
    Violations violations = new Violations();
    InviteUser.checkUserId(violations, "the name", userId);
    try {
      new StaffPassword("the password", password).check(userId);
    } catch (DomainException refusal) {
      if (refusal.details() instanceof Details.Violations wrong) {
        wrong.list().forEach(violations::add);
      } else {
        throw refusal;
      }
    }
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(
          violations.list().stream()
              .map(violation -> violation.field() + " " + violation.rule())
              .collect(Collectors.joining("; ")));
    }
  }

  private void add(BareDatabase database) throws SQLException {
    String hash = Passwords.hash(password, Passwords.COST);
    long id = database.ids().next();
    LocalDateTime now = LocalDateTime.ofInstant(database.clock().now(), ZoneOffset.UTC);
    try (Connection connection = database.open()) {
      connection.setAutoCommit(false);
      insertOperator(connection, id, hash, now);
      insertAudit(connection, database.ids().next(), id, now);
      connection.commit();
    }
  }

  private void insertOperator(Connection connection, long id, String hash, LocalDateTime now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(OPERATOR)) {
      insert.setLong(1, id);
      insert.setString(2, userId);
      insert.setString(3, userId);
      insert.setString(4, hash);
      insert.setObject(5, now);
      insert.executeUpdate();
    } catch (SQLIntegrityConstraintViolationException taken) {
      throw new IllegalArgumentException("there is an operator " + userId + " already", taken);
    }
  }

  private void insertAudit(Connection connection, long id, long operator, LocalDateTime now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(AUDIT)) {
      insert.setLong(1, id);
      insert.setObject(2, now);
      insert.setLong(3, operator);
      insert.setString(4, userId);
      insert.executeUpdate();
    }
  }

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "NewOperator[userId=" + userId + "]";
  }
}
