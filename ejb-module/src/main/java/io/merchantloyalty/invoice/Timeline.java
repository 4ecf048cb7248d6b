package io.merchantloyalty.invoice;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what happened to invoices, append-only, and tells the feed of this process once it is
 * committed; other processes read it from the table. A plain insert, because the id is the
 * database's, and one statement however many steps.
 */
@Dependent
class Timeline {

  private static final String INSERT =
      "insert into invoice_timeline (invoice_id, sequence, at, actor_kind, actor_id, event,"
          + " status_before, status_after, version_before, version_after, revision_after, detail) values ";
  private static final int COLUMNS = 12;

  @PersistenceContext(unitName = "loyalty")
  private EntityManager em;

  @Resource private TransactionSynchronizationRegistry transaction;

  @Inject private InvoiceFeed feed;

  void write(Invoice... invoices) {
    write(Arrays.stream(invoices).flatMap(invoice -> invoice.takeSteps().stream()).toList());
  }

  void write(List<TimelineStep> steps) {
    if (steps.isEmpty()) {
      return;
    }
    String row = "(" + String.join(",", Collections.nCopies(COLUMNS, "?")) + ")";
    Query insert =
        em.createNativeQuery(INSERT + String.join(",", Collections.nCopies(steps.size(), row)));
    int parameter = 0;
    for (TimelineStep step : steps) {
      insert.setParameter(++parameter, step.invoiceId());
      insert.setParameter(++parameter, step.sequence());
      insert.setParameter(++parameter, step.at());
      insert.setParameter(++parameter, step.actor().kind().name());
      insert.setParameter(++parameter, step.actor().id().orElse(null));
      insert.setParameter(++parameter, step.event().name());
      insert.setParameter(++parameter, step.statusBefore().map(Enum::name).orElse(null));
      insert.setParameter(++parameter, step.statusAfter().name());
      insert.setParameter(++parameter, step.versionBefore().orElse(null));
      insert.setParameter(++parameter, step.versionAfter());
      insert.setParameter(++parameter, step.revisionAfter());
      insert.setParameter(++parameter, step.detail().orElse(null));
    }
    insert.executeUpdate();
    wakeAfterCommit(steps.stream().map(TimelineStep::invoiceId).collect(Collectors.toSet()));
  }

  private void wakeAfterCommit(Set<Long> invoiceIds) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              invoiceIds.forEach(feed::changed);
            }
          }
        });
  }
}
