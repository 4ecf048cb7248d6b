package io.merchantloyalty.loyalty.blocking;

import io.merchantloyalty.loyalty.program.ProgramReader;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.AuditEntry;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.work.WorkEnded;
import io.merchantloyalty.work.WorkOrder;
import io.merchantloyalty.work.WorkOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * A file of card numbers is one deed, and one entry of the audit log: written when its work ends,
 * with as many numbers as were changed by then, whether it was done, called off or failed.
 */
@ApplicationScoped
public class CardFileLog {

  @Inject ProgramReader programs;
  @Inject Audit audit;

  void ended(@Observes WorkEnded work) {
    boolean block = work.kind().equals(CardFileKind.BLOCK);
    if (work.check() || !(block || work.kind().equals(CardFileKind.UNBLOCK))) {
      return;
    }
    WorkOutcome changed = block ? WorkOutcome.BLOCKED : WorkOutcome.UNBLOCKED;
    long numbers = work.counts().getOrDefault(changed.count(), 0L);
    if (numbers == 0) {
      return;
    }
    WorkOrder order = work.order();
    String tokenId = order.parameter(CardImports.PROGRAM);
    audit.record(
        AuditEntry.by(
                PrincipalKind.MERCHANT_USER,
                order.askedById(),
                block ? "card.block.import" : "card.unblock.import")
            .ofMerchant(order.merchantId())
            .on("LOYALTY_PROGRAM", programs.ownId(order.merchantId(), tokenId))
            .called(tokenId)
            .changing("", numbers + " card numbers of " + order.parameter(CardImports.FILE))
            .from(order.address().orElse(null), order.correlationId().orElse(null)));
  }
}
