package io.merchantloyalty.loyalty.picture;

import io.merchantloyalty.loyalty.picture.OfferView.OfferedVariant;
import io.merchantloyalty.media.CheckedPicture;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.media.repair.Repair;
import io.merchantloyalty.media.repair.RepairStep;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.PublicReference;
import io.merchantloyalty.shared.ResultCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/**
 * Reads offers of one merchant; one of another, or an old one, looks like one that is not there.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OfferReader {

  private static final String OFFER =
      """
      select o.reference, p.token_id, o.place, o.expires_at, p.row_version
      from picture_offer o
      join loyalty_program p on p.id = o.program_id
      where o.reference = :reference and o.merchant_id = :merchant and o.expires_at > :now
      """;

  private static final String VARIANTS =
      """
      select v.variant, v.width_px, v.height_px, v.steps
      from picture_offer o
      join picture_offer_variant v on v.offer_id = o.id
      where o.reference = :reference
      order by v.seq
      """;

  private static final String CONTENT =
      """
      select v.width_px, v.height_px, v.content
      from picture_offer o
      join picture_offer_variant v on v.offer_id = o.id
      where o.reference = :reference and o.merchant_id = :merchant and o.expires_at > :now
        and v.variant = :variant
      """;

  @Inject Clock clock;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public OfferView view(long merchantId, String reference) {
    if (!PublicReference.isPossible(reference)) {
      throw noSuchOffer();
    }
    return NativeRow.of(
            em.createNativeQuery(OFFER)
                .setParameter("reference", reference)
                .setParameter("merchant", merchantId)
                .setParameter("now", clock.now())
                .getResultList())
        .stream()
        .map(
            row ->
                new OfferView(
                    row.text(),
                    row.text(),
                    PicturePlace.valueOf(row.text()),
                    row.time(),
                    variants(reference),
                    row.text()))
        .findFirst()
        .orElseThrow(OfferReader::noSuchOffer);
  }

  private List<OfferedVariant> variants(String reference) {
    return NativeRow.of(
            em.createNativeQuery(VARIANTS).setParameter("reference", reference).getResultList())
        .stream()
        .map(
            row ->
                new OfferedVariant(
                    Repair.Variant.valueOf(row.text()),
                    row.integer(),
                    row.integer(),
                    RepairStep.readAll(row.text())))
        .toList();
  }

  /** The repaired picture itself. */
  public CheckedPicture picture(long merchantId, String reference, Repair.Variant variant) {
    if (!PublicReference.isPossible(reference)) {
      throw noSuchOffer();
    }
    return NativeRow.of(
            em.createNativeQuery(CONTENT)
                .setParameter("reference", reference)
                .setParameter("merchant", merchantId)
                .setParameter("now", clock.now())
                .setParameter("variant", variant.name())
                .getResultList())
        .stream()
        .map(row -> new CheckedPicture(row.integer(), row.integer(), row.bytes(), Set.of()))
        .findFirst()
        .orElseThrow(OfferReader::noSuchOffer);
  }

  static DomainException noSuchOffer() {
    return DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "picture offer");
  }
}
