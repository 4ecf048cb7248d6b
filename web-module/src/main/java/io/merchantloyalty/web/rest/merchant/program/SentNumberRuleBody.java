package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.loyalty.CheckDigit;
import io.merchantloyalty.loyalty.NumberRule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * What card numbers look like.
 *
 * @param pattern an RE2 expression that the whole number must match; absent: anything
 * @param lengthMin in characters, at least 1
 * @param lengthMax in characters, at most 64
 */
public record SentNumberRuleBody(
    @Size(min = 1, max = 200) String pattern,
    @NotNull Integer lengthMin,
    @NotNull Integer lengthMax,
    @NotNull CheckDigit checkDigit) {

  NumberRule toRule() {
    return new NumberRule(Optional.ofNullable(pattern), lengthMin, lengthMax, checkDigit);
  }
}
