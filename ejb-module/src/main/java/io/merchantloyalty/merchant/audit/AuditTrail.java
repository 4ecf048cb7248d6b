package io.merchantloyalty.merchant.audit;

import io.merchantloyalty.csv.CsvOut;
import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violations;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * What was changed at a merchant, by whom and from where; for its owners only. Nobody changes it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditTrail {

  /** Of a filter: nothing that it could fit is longer. */
  private static final int FILTER_CHARS_MAX = 100;

  private static final List<String> COLUMNS =
      List.of(
          "at",
          "user",
          "userName",
          "apiKey",
          "terminal",
          "sourceAddress",
          "action",
          "subjectKind",
          "subject",
          "subjectName",
          "before",
          "after",
          "correlationId");

  @Inject StaffDesk desk;
  @Inject AuditTrailReader reader;

  /**
   * The newest first.
   *
   * @throws DomainException as {@link StaffDesk#admit}; REJECTED_BUSINESS_LOGIC with what is wrong
   */
  public Page<AuditTrailEntry> list(MerchantCall call, FindAudit wanted) {
    Staff staff = desk.admit(call, Right.READ_AUDIT);
    check(wanted);
    return reader.list(staff.merchantId(), wanted);
  }

  /**
   * The same as a table, all of it: to be written when its time comes, page by page, in little
   * memory. Entries that are made meanwhile are not in it twice.
   *
   * @throws DomainException as {@link #list}; nothing was written then
   */
  public AuditTable export(MerchantCall call, FindAudit wanted, CsvSeparator separator) {
    Staff staff = desk.admit(call, Right.READ_AUDIT);
    check(wanted);
    // what can be refused is refused before anything is written
    Page<AuditTrailEntry> first = reader.list(staff.merchantId(), wanted.at(largest(null)));
    return out -> write(out, separator, staff.merchantId(), wanted, first);
  }

  /** A table that is ready to be written, once. */
  @FunctionalInterface
  public interface AuditTable {
    void writeTo(OutputStream out) throws IOException;
  }

  private void write(
      OutputStream out,
      CsvSeparator separator,
      long merchantId,
      FindAudit wanted,
      Page<AuditTrailEntry> first)
      throws IOException {
    try (CsvOut csv = new CsvOut(out, separator, COLUMNS)) {
      Optional<Page<AuditTrailEntry>> page = Optional.of(first);
      while (page.isPresent()) {
        for (AuditTrailEntry entry : page.get().items()) {
          csv.row(
              entry.at(),
              entry.user(),
              entry.userName(),
              entry.apiKey(),
              entry.terminal(),
              entry.sourceAddress(),
              entry.action(),
              entry.subjectKind(),
              entry.subject(),
              entry.subjectName(),
              entry.before(),
              entry.after(),
              entry.correlationId());
        }
        page = page.get().next().map(next -> reader.list(merchantId, wanted.at(largest(next))));
      }
    }
  }

  private static PageRequest largest(String after) {
    return new PageRequest(Optional.ofNullable(after), PageRequest.SIZE_MAX);
  }

  private static void check(FindAudit wanted) {
    Violations violations = new Violations();
    violations.checkTextIfAny("user", wanted.user().orElse(null), FILTER_CHARS_MAX);
    violations.checkTextIfAny("subject", wanted.subject().orElse(null), FILTER_CHARS_MAX);
    wanted
        .action()
        .ifPresent(
            action ->
                violations.check(
                    action.matches("[a-z.-]{1,60}"),
                    "action",
                    "must be an action of the log, or the part before a dot",
                    action));
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }
}
