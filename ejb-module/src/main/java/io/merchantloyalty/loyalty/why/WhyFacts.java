package io.merchantloyalty.loyalty.why;

import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.ProgramStanding;
import io.merchantloyalty.loyalty.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an answer is made of, as it was at the moment; decides over it. Pure: asks
 * neither the database nor the clock.
 *
 * @param programEnded whether the program had been published before and was not any more
 * @param card empty: the program alone is asked about
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
    Optional<Card> card,
    Optional<WhyView.DecidingMark> deciding) {

  /**
   * A card at that moment.
   *
   * @param told what was thought of it then; empty: nobody has looked at it
   */
  record Card(boolean numberAllowed, boolean blocked, Optional<Verdict> told) {

    /**
     * All that was against it: whoever mends one thing wants to know what else there is. A register
     * hears of one thing only ({@link Verdict}).
     *
     * @param valid whether its program was
     */
    private List<WhyReason> against(boolean valid) {
      if (told.filter(verdict -> verdict == Verdict.USABLE).isPresent()) {
        return List.of();
      }
      List<WhyReason> against = new ArrayList<>();
      boolean toldBlocked = told.filter(verdict -> verdict == Verdict.BLOCKED).isPresent();
      boolean toldInvalid = told.filter(verdict -> verdict == Verdict.INVALID).isPresent();
      // the rule may have been another then: where nothing else was wrong, it was the number
      if (toldInvalid && valid || !numberAllowed && !toldBlocked) {
        against.add(WhyReason.NUMBER_RULE);
      }
      if (blocked || toldBlocked) {
        against.add(WhyReason.CARD_BLOCKED);
      }
      return against;
    }
  }

  WhyView answer(Instant at) {
    List<WhyReason> against = against(at);
    boolean valid = against.isEmpty();
    return new WhyView(
        tokenId,
        programName,
        node,
        path,
        at,
        card.isPresent(),
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
    boolean programIsValid = against.isEmpty();
    card.ifPresent(asked -> against.addAll(asked.against(programIsValid)));
    return against;
  }

  private String sentence(Instant at, boolean valid, List<WhyReason> against) {
    StringBuilder sentence =
        new StringBuilder(card.isPresent() ? "the card of " + programName : programName)
            .append(verb(valid))
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

  private String verb(boolean valid) {
    if (card.isPresent()) {
      return valid ? " can be used in " : " cannot be used in ";
    }
    return valid ? " is valid in " : " is not valid in ";
  }

  private String of(WhyReason reason) {
    return switch (reason) {
      case INCLUDED, EXCLUDED -> ofMark();
      case NO_MARK -> "it is marked nowhere on the way up to the root";
      case NOT_PUBLISHED -> "the program is not published by then";
      case PROGRAM_RETIRED -> "the program is retired by then";
      case NODE_NOT_MADE -> "the node does not exist yet";
      case NODE_RETIRED -> "the node is out of service by then";
      case NUMBER_RULE -> "its number breaks the program's number rule";
      case CARD_BLOCKED -> "its number is blocked by then";
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
