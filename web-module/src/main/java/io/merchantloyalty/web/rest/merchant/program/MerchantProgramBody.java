package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.program.ProgramView;
import java.time.Instant;
import java.util.Optional;

/**
 * A program as its merchant sees it.
 *
 * @param publishedFrom absent for a draft
 * @param publishedUntil absent until it is retired
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
    Optional<Instant> publishedUntil) {

  static MerchantProgramBody of(ProgramView view) {
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
        view.publishedUntil());
  }
}
