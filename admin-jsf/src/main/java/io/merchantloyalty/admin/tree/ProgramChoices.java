package io.merchantloyalty.admin.tree;

import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.coalition.Coalitions;
import io.merchantloyalty.loyalty.coalition.ParticipationState;
import io.merchantloyalty.loyalty.program.FindPrograms;
import io.merchantloyalty.loyalty.program.Programs;
import io.merchantloyalty.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programs that the merchant may mark or ask about: its own, and those it takes part in. */
@Dependent
public class ProgramChoices implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient Visitor visitor;
  @Inject transient Programs programs;
  @Inject transient Coalitions coalitions;

  /** A program; {@code owner}: of one that is not the merchant's own. */
  public record Choice(String tokenId, String name, String owner) implements Serializable {}

  /** Those that are not retired. */
  public List<Choice> all() {
    return choices(false);
  }

  /** The past may be asked about, too. */
  public List<Choice> withRetired() {
    return choices(true);
  }

  private List<Choice> choices(boolean retired) {
    PageRequest most = new PageRequest(Optional.empty(), PageRequest.SIZE_MAX);
    List<Choice> all = new ArrayList<>();
    programs.find(visitor.call(), FindPrograms.all(most)).items().stream()
        .filter(program -> retired || program.state() != ProgramState.RETIRED)
        .forEach(program -> all.add(new Choice(program.tokenId(), program.content().name(), "")));
    coalitions.received(visitor.call(), most).items().stream()
        .filter(
            part ->
                part.state() == ParticipationState.ACCEPTED
                    || (retired && part.acceptedAt().isPresent()))
        .map(part -> new Choice(part.tokenId(), part.programName(), part.owner()))
        .filter(choice -> !all.contains(choice))
        .forEach(all::add);
    return all;
  }
}
