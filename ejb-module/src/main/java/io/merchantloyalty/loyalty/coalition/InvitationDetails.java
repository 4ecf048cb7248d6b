package io.merchantloyalty.loyalty.coalition;

import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.program.ProgramContent;
import io.merchantloyalty.media.PicturePlace;
import java.util.Map;

/**
 * An invitation with all that shoppers would see of the program in the shops of whoever accepts it.
 *
 * @param state of the program; only a published one is seen by anybody
 * @param pictures SHA-256 of the picture at each place that has one
 */
public record InvitationDetails(
    ParticipationView participation,
    ProgramState state,
    ProgramContent content,
    Map<PicturePlace, String> pictures) {

  public InvitationDetails {
    pictures = Map.copyOf(pictures);
  }
}
