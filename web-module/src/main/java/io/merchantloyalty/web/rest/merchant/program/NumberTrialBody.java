package io.merchantloyalty.web.rest.merchant.program;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A number to be tried; nothing is kept.
 *
 * @param numberRule tried in place of the program's own
 */
public record NumberTrialBody(
    @NotNull @Size(max = 200) String cardNumber, @Valid SentNumberRuleBody numberRule) {

  @Override
  public String toString() {
    return "NumberTrialBody[numberRule=" + numberRule + "]";
  }
}
