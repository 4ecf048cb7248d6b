package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.loyalty.program.NumberTrial;
import java.util.List;

/** Whether a card may have the number, and every rule that it breaks. */
public record NumberTrialResultBody(boolean allowed, List<String> faults) {

  static NumberTrialResultBody of(NumberTrial trial) {
    return new NumberTrialResultBody(trial.allowed(), trial.faults());
  }
}
