package io.merchantloyalty.web.rest.merchant.coalition;

import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.coalition.InvitationDetails;
import io.merchantloyalty.web.rest.merchant.program.ProgramPicturesBody;

/** An invitation with all that shoppers would see of the program in the shops of who accepts. */
public record InvitationBody(
    ParticipationBody participation,
    ProgramState programState,
    String name,
    String addText,
    String informationText,
    ProgramPicturesBody pictures) {

  static InvitationBody of(InvitationDetails details) {
    return new InvitationBody(
        ParticipationBody.of(details.participation()),
        details.state(),
        details.content().name(),
        details.content().addText(),
        details.content().informationText(),
        ProgramPicturesBody.of(details.pictures()));
  }
}
