package io.merchantloyalty.web.rest.merchant.work;

import io.merchantloyalty.work.WorkLine;
import io.merchantloyalty.work.WorkOutcome;
import java.util.List;

/**
 * What becomes of a line of the file that is right.
 *
 * @param line counted from 1, the header's line included
 * @param outcomes at least one
 * @param subject what the line is about; card numbers but for their end are covered
 * @param changes what is different afterwards
 */
public record WorkLineBody(
    int line, List<WorkOutcome> outcomes, String subject, List<WorkChangeBody> changes) {

  static WorkLineBody of(WorkLine line) {
    return new WorkLineBody(
        line.line(),
        line.outcomes(),
        line.subject(),
        line.changes().stream().map(WorkChangeBody::of).toList());
  }
}
