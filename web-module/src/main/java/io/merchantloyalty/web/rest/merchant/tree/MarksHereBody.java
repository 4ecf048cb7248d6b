package io.merchantloyalty.web.rest.merchant.tree;

import io.merchantloyalty.loyalty.place.MarkHere;
import java.util.List;

/** The marks at a node. */
public record MarksHereBody(List<MarkHereBody> marks) {

  static MarksHereBody of(List<MarkHere> marks) {
    return new MarksHereBody(marks.stream().map(MarkHereBody::of).toList());
  }
}
