package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.loyalty.program.CreateProgram;
import io.merchantloyalty.loyalty.program.ProgramContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A program to be drafted.
 *
 * @param tokenId its name on the wire, unique in the whole system, never changed
 * @param addText for the page that adds a card
 * @param informationText for the page about a card
 */
public record NewLoyaltyProgramBody(
    @NotNull @Size(min = 1, max = 64) String tokenId,
    @NotNull @Size(min = 1, max = 200) String name,
    @NotNull @Size(max = 2000) String addText,
    @NotNull @Size(max = 2000) String informationText,
    @NotNull @Valid SentNumberRuleBody numberRule) {

  CreateProgram toCommand() {
    return new CreateProgram(
        tokenId, new ProgramContent(name, addText, informationText, numberRule.toRule()));
  }
}
