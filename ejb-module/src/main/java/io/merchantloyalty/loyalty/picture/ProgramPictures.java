package io.merchantloyalty.loyalty.picture;

import io.merchantloyalty.loyalty.program.ProgramReader;
import io.merchantloyalty.loyalty.program.ProgramTransactions;
import io.merchantloyalty.loyalty.program.ProgramView;
import io.merchantloyalty.media.CheckedPicture;
import io.merchantloyalty.media.PictureCheck;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.media.repair.PictureRepair;
import io.merchantloyalty.media.repair.Repair;
import io.merchantloyalty.media.repair.RepairStep;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.shared.Violation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * The pictures of a merchant's own programs (spec 05). Owners and loyalty managers change them.
 * Each method refuses as {@link StaffDesk#admit}; a program or offer of another merchant is not
 * found. A change names the state of the program that its user saw. Runs in no transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProgramPictures {

  @Inject StaffDesk desk;
  @Inject ProgramReader programs;
  @Inject ProgramTransactions changes;
  @Inject OfferReader reader;
  @Inject OfferTransactions offers;

  /**
   * Puts a picture at a place, instead of one that was there; if it breaks rules, tells them and
   * offers what can be made of it.
   *
   * @param upload the file as it was sent
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState when the program is retired
   */
  public PictureUpload upload(
      MerchantCall call, String tokenId, SeenTag seen, PicturePlace place, byte[] upload) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    // before the picture is looked at: it is work
    long program = programs.ownId(staff.merchantId(), tokenId);
    CheckedPicture picture;
    try {
      picture = PictureCheck.check(place, upload);
    } catch (DomainException e) {
      if (e.details() instanceof Details.Violations wrong) {
        return refused(staff, program, place, upload, wrong.list());
      }
      throw e;
    }
    return new PictureUpload.Shown(
        Retry.onConflict(() -> changes.show(staff, tokenId, seen, place, picture)),
        picture.losses().stream().sorted().map(RepairStep::of).toList());
  }

  private PictureUpload refused(
      Staff staff, long program, PicturePlace place, byte[] upload, List<Violation> violations) {
    Optional<Repair> repair = PictureRepair.repair(place, upload);
    Optional<OfferView> offer =
        repair
            .filter(made -> !made.candidates().isEmpty())
            .map(
                made ->
                    Retry.onConflict(() -> offers.keep(staff.merchantId(), program, place, made)))
            .map(reference -> reader.view(staff.merchantId(), reference));
    Optional<RepairStep> obstacle = repair.flatMap(Repair::obstacle);
    return new PictureUpload.Refused(violations, offer, obstacle);
  }

  /** What was made of a picture that was refused. */
  public OfferView offer(MerchantCall call, String reference) {
    Staff staff = desk.admit(call, Right.READ_PROGRAMS);
    return reader.view(staff.merchantId(), reference);
  }

  /** How it would look; as PNG. */
  public CheckedPicture preview(MerchantCall call, String reference, Repair.Variant variant) {
    Staff staff = desk.admit(call, Right.READ_PROGRAMS);
    return reader.picture(staff.merchantId(), reference, variant);
  }

  /**
   * Takes the offer: the repaired picture is shown from now on.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState when the program is retired
   */
  public ProgramView accept(
      MerchantCall call, String reference, Repair.Variant variant, SeenTag seen) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    OfferView offer = reader.view(staff.merchantId(), reference);
    CheckedPicture picture = reader.picture(staff.merchantId(), reference, variant);
    ProgramView program =
        Retry.onConflict(() -> changes.show(staff, offer.tokenId(), seen, offer.place(), picture));
    Retry.runOnConflict(() -> offers.end(reference));
    return program;
  }

  /**
   * Shows the picture again that was there before the last one; done twice, all is as it was.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState when there was none ({@code
   *     NO_FORMER_PICTURE}), or the program is retired
   */
  public ProgramView putBack(MerchantCall call, String tokenId, SeenTag seen, PicturePlace place) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    return Retry.onConflict(() -> changes.putBack(staff, tokenId, seen, place));
  }
}
