package io.merchantloyalty.web.rest.merchant.tree;

import io.merchantloyalty.loyalty.place.ProgramHere;
import java.util.List;

/** The programs that have a mark on the way up from a node, the valid ones first. */
public record ProgramsHereBody(List<ProgramHereBody> programs) {

  static ProgramsHereBody of(List<ProgramHere> programs) {
    return new ProgramsHereBody(programs.stream().map(ProgramHereBody::of).toList());
  }
}
