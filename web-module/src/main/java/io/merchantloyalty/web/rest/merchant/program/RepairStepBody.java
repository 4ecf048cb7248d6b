package io.merchantloyalty.web.rest.merchant.program;

import io.merchantloyalty.media.repair.RepairStep;
import java.util.List;

/**
 * One thing that was done to a picture.
 *
 * @param kind a word for it, which stays the same
 * @param values sizes and colours that the sentence names, in its order
 * @param says it as a sentence
 */
public record RepairStepBody(RepairStep.Kind kind, List<String> values, String says) {

  static RepairStepBody of(RepairStep step) {
    return new RepairStepBody(step.kind(), step.values(), step.says());
  }
}
