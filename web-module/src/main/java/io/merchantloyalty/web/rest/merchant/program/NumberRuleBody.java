package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.loyalty.CheckDigit;
import io.merchantloyalty.loyalty.NumberRule;
import java.util.Optional;

/** What card numbers look like; lengths in characters. */
public record NumberRuleBody(
    Optional<String> pattern, int lengthMin, int lengthMax, CheckDigit checkDigit) {

  static NumberRuleBody of(NumberRule rule) {
    return new NumberRuleBody(
        rule.pattern(), rule.lengthMin(), rule.lengthMax(), rule.checkDigit());
  }
}
