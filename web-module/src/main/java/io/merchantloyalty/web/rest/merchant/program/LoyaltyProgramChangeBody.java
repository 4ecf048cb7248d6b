package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.loyalty.program.ChangeProgram;
import io.merchantloyalty.loyalty.program.ProgramContent;
import io.merchantloyalty.shared.SeenTag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What of a program can be changed; all of it is given. */
public record LoyaltyProgramChangeBody(
    @NotNull @Size(min = 1, max = 200) String name,
    @NotNull @Size(max = 2000) String addText,
    @NotNull @Size(max = 2000) String informationText,
    @NotNull @Valid SentNumberRuleBody numberRule) {

  ChangeProgram toCommand(String tokenId, SeenTag seen) {
    return new ChangeProgram(
        tokenId, seen, new ProgramContent(name, addText, informationText, numberRule.toRule()));
  }
}
