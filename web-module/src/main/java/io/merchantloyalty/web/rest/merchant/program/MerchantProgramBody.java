package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.program.ProgramView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A program as its merchant sees it.
 *
 * @param publishedFrom absent for a draft
 * @param publishedUntil absent until it is retired
 * @param pictureNotes what the picture that was just sent has lost on the way, in sentences; absent
 *     when it has lost nothing, and in all other answers
 */
public record MerchantProgramBody(
    String tokenId,
    String name,
    String addText,
    String informationText,
    NumberRuleBody numberRule,
    ProgramState state,
    ProgramPicturesBody pictures,
    Instant createdAt,
    Optional<Instant> publishedFrom,
    Optional<Instant> publishedUntil,
    Optional<List<String>> pictureNotes) {

  static MerchantProgramBody of(ProgramView view) {
    return of(view, Optional.empty());
  }

  static MerchantProgramBody of(ProgramView view, Optional<List<String>> pictureNotes) {
    return new MerchantProgramBody(
        view.tokenId(),
        view.content().name(),
        view.content().addText(),
        view.content().informationText(),
        NumberRuleBody.of(view.content().numberRule()),
        view.state(),
        ProgramPicturesBody.of(view.pictures()),
        view.createdAt(),
        view.publishedFrom(),
        view.publishedUntil(),
        pictureNotes);
  }
}
