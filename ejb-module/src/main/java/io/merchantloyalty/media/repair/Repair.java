package io.merchantloyalty.media.repair;

import io.merchantloyalty.media.CheckedPicture;
import java.util.List;
import java.util.Optional;

/**
 * What can be made of a picture that was refused.
 *
 * @param candidates each keeps every rule of the place; may be none
 * @param obstacle why there is none, when the picture could be decoded
 */
public record Repair(List<Candidate> candidates, Optional<RepairStep> obstacle) {

  /** In which way it was repaired; which of them a merchant wants is a matter of taste. */
  public enum Variant {
    /** Cut so that it fills the place. */
    CROPPED,
    /** Whole, with room around it. */
    PADDED,
    /** As sharp as it was sent, with much room around it. */
    CENTRED,
    /** Its background made transparent, from its border inwards. */
    CLEARED,
    /** That, and where the picture encloses the background. */
    CLEARED_WITHIN,
    /** Without its margins, so that what is shown is larger. */
    TRIMMED,
    /** That, and without the background that the picture encloses. */
    TRIMMED_WITHIN,
    /** Made to fit; its background was transparent already. */
    FITTED
  }

  /**
   * One way to repair it.
   *
   * @param steps what was done, in order
   */
  public record Candidate(Variant variant, CheckedPicture picture, List<RepairStep> steps) {
    public Candidate {
      steps = List.copyOf(steps);
    }
  }

  public Repair {
    candidates = List.copyOf(candidates);
  }

  static Repair impossible(RepairStep obstacle) {
    return new Repair(List.of(), Optional.of(obstacle));
  }
}
