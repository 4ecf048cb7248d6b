package io.merchantloyalty.web.rest.merchant.work;

import io.merchantloyalty.work.WorkChange;

/**
 * One thing that a line changes.
 *
 * @param field the column
 * @param before what it was; empty text when there was nothing, or when it is a secret
 * @param after what it is from then on, likewise
 */
public record WorkChangeBody(String field, String before, String after) {

  static WorkChangeBody of(WorkChange change) {
    return new WorkChangeBody(change.field(), change.before(), change.after());
  }
}
