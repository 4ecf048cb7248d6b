package io.merchantloyalty.loyalty.why;

import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.ProgramStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an answer is made of, as it was at the moment; decides over it. Pure: asks
 * neither the database nor the clock.
 *
 * @param programEnded whether the program had been published before and was not any more
 * @param deciding what is told of the mark that {@code standing} names
 */
record WhyFacts(
    String tokenId,
    String programName,
    String node,
    List<String> path,
    Instant nodeMadeAt,
    Optional<Instant> nodeRetiredAt,
    boolean programEnded,
    ProgramStanding standing,
    Optional<WhyView.DecidingMark> deciding) {

  WhyView answer(Instant at) {
    List<WhyReason> against = against(at);
    boolean valid = against.isEmpty();
    return new WhyView(
        tokenId,
        programName,
        node,
        path,
        at,
        valid,
        valid ? List.of(WhyReason.INCLUDED) : against,
        deciding,
        sentence(at, valid, against));
  }

  private List<WhyReason> against(Instant at) {
    List<WhyReason> against = new ArrayList<>();
    if (at.isBefore(nodeMadeAt)) {
      against.add(WhyReason.NODE_NOT_MADE);
    }
    if (nodeRetiredAt.filter(retired -> !at.isBefore(retired)).isPresent()) {
      against.add(WhyReason.NODE_RETIRED);
    }
    if (!standing.published()) {
      against.add(programEnded ? WhyReason.PROGRAM_RETIRED : WhyReason.NOT_PUBLISHED);
    }
    if (standing.decidingMarkId().isEmpty()) {
      against.add(WhyReason.NO_MARK);
    } else if (!standing.includes()) {
      against.add(WhyReason.EXCLUDED);
    }
    return against;
  }

  private String sentence(Instant at, boolean valid, List<WhyReason> against) {
    StringBuilder sentence =
        new StringBuilder(programName)
            .append(valid ? " is valid in " : " is not valid in ")
            .append(String.join(" / ", path))
            .append(" at ")
            .append(at)
            .append(": ");
    List<String> because = new ArrayList<>();
    if (valid) {
      because.add(ofMark());
    }
    against.forEach(reason -> because.add(of(reason)));
    return sentence.append(String.join("; ", because)).append('.').toString();
  }

  private String of(WhyReason reason) {
    return switch (reason) {
      case INCLUDED, EXCLUDED -> ofMark();
      case NO_MARK -> "it is marked nowhere on the way up to the root";
      case NOT_PUBLISHED -> "the program is not published by then";
      case PROGRAM_RETIRED -> "the program is retired by then";
      case NODE_NOT_MADE -> "the node does not exist yet";
      case NODE_RETIRED -> "the node is out of service by then";
    };
  }

  private String ofMark() {
    WhyView.DecidingMark mark = deciding.orElseThrow();
    return "the nearest mark is "
        + (mark.kind() == MarkKind.INCLUDE ? "an INCLUDE" : "an EXCLUDE")
        + " at "
        + String.join(" / ", mark.path())
        + " since "
        + mark.from()
        + mark.until().map(end -> " until " + end).orElse("");
  }
}
