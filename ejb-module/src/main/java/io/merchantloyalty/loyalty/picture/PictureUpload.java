package io.merchantloyalty.loyalty.picture;

import io.merchantloyalty.loyalty.program.ProgramView;
import io.merchantloyalty.media.repair.RepairStep;
import io.merchantloyalty.shared.Violation;
import java.util.List;
import java.util.Optional;

/** What came of an uploaded picture. */
public sealed interface PictureUpload {

  /**
   * It keeps every rule and is shown from now on.
   *
   * @param notes what the shown picture does not have of the file
   */
  record Shown(ProgramView program, List<RepairStep> notes) implements PictureUpload {

    public Shown {
      notes = List.copyOf(notes);
    }
  }

  /**
   * It breaks rules; nothing has changed.
   *
   * @param violations every rule that it breaks, with the measured value
   * @param offer a repaired one, kept for a while
   * @param obstacle why there is no offer, if the picture could be decoded at all
   */
  record Refused(
      List<Violation> violations, Optional<OfferView> offer, Optional<RepairStep> obstacle)
      implements PictureUpload {

    public Refused {
      violations = List.copyOf(violations);
    }
  }
}
