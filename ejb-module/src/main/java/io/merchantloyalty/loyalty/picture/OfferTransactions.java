package io.merchantloyalty.loyalty.picture;

import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.media.repair.Repair;
import io.merchantloyalty.media.repair.RepairStep;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.PublicReference;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;

/** Keeps repaired pictures for as long as somebody may take them: one offer a place. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class OfferTransactions {

  /** Long enough to look at it, and to ask a colleague. */
  private static final Duration KEPT = Duration.ofHours(1);

  private static final int FORGOTTEN_AT_ONCE = 20;

  private static final String REPLACE =
      "delete from picture_offer where program_id = :program and place = :place";

  private static final String FORGET =
      "delete from picture_offer where expires_at <= :now order by expires_at limit "
          + FORGOTTEN_AT_ONCE;

  private static final String KEEP =
      """
      insert into picture_offer (id, reference, merchant_id, program_id, place, expires_at)
      values (:id, :reference, :merchant, :program, :place, :expires)
      """;

  private static final String KEEP_VARIANT =
      """
      insert into picture_offer_variant
        (offer_id, seq, variant, steps, width_px, height_px, content)
      values (:offer, :seq, :variant, :steps, :width, :height, :content)
      """;

  private static final String END = "delete from picture_offer where reference = :reference";

  @Inject Clock clock;
  @Inject Ids ids;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** In place of an offer that the place had; returns its reference. */
  public String keep(long merchantId, long programId, PicturePlace place, Repair repair) {
    Instant now = clock.now();
    em.createNativeQuery(REPLACE)
        .setParameter("program", programId)
        .setParameter("place", place.name())
        .executeUpdate();
    em.createNativeQuery(FORGET).setParameter("now", now).executeUpdate();
    long id = ids.next();
    String reference = PublicReference.random();
    em.createNativeQuery(KEEP)
        .setParameter("id", id)
        .setParameter("reference", reference)
        .setParameter("merchant", merchantId)
        .setParameter("program", programId)
        .setParameter("place", place.name())
        .setParameter("expires", now.plus(KEPT))
        .executeUpdate();
    int seq = 0;
    for (Repair.Candidate candidate : repair.candidates()) {
      keep(id, seq++, candidate);
    }
    return reference;
  }

  private void keep(long offer, int seq, Repair.Candidate candidate) {
    em.createNativeQuery(KEEP_VARIANT)
        .setParameter("offer", offer)
        .setParameter("seq", seq)
        .setParameter("variant", candidate.variant().name())
        .setParameter("steps", RepairStep.lines(candidate.steps()))
        .setParameter("width", candidate.picture().widthPx())
        .setParameter("height", candidate.picture().heightPx())
        .setParameter("content", candidate.picture().png())
        .executeUpdate();
  }

  /** It was taken. */
  public void end(String reference) {
    em.createNativeQuery(END).setParameter("reference", reference).executeUpdate();
  }
}
