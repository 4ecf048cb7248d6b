package io.merchantloyalty.loyalty.program;

import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.Violations;

/**
 * What a program says and which numbers its cards have.
 *
 * @param name 1 to 200 characters
 * @param addText for the page that adds a card, at most 2,000 characters
 * @param informationText for the page about a card, at most 2,000 characters
 */
public record ProgramContent(
    String name, String addText, String informationText, NumberRule numberRule) {

  public ProgramContent {
    name = DisplayName.of(name);
  }

  void check(Violations violations) {
    violations
        .checkText("name", name, LoyaltyProgram.NAME_CHARS_MAX)
        .checkLines("addText", addText, LoyaltyProgram.TEXT_CHARS_MAX)
        .checkLines("informationText", informationText, LoyaltyProgram.TEXT_CHARS_MAX);
    numberRule.check(violations, "numberRule");
  }
}
