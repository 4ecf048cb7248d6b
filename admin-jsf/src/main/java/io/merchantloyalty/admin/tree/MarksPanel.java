package io.merchantloyalty.admin.tree;

import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.mark.AddMark;
import io.merchantloyalty.loyalty.mark.EndMark;
import io.merchantloyalty.loyalty.mark.Marks;
import io.merchantloyalty.loyalty.place.MarkHere;
import io.merchantloyalty.loyalty.place.ProgramHere;
import io.merchantloyalty.loyalty.place.ProgramsHere;
import io.merchantloyalty.loyalty.whatif.MarkEffect;
import io.merchantloyalty.loyalty.whatif.MarkEffects;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.shared.SeenTag;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The programs of the chosen node: which are valid there and through which mark, and the marks at
 * the node itself. A mark is saved in two steps: what it would change is shown first. What is saved
 * is what was shown: whoever changes the form in between is shown the effect again.
 */
@Dependent
public class MarksPanel implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient Visitor visitor;
  @Inject transient Marks marks;
  @Inject transient MarkEffects effects;
  @Inject transient ProgramsHere programs;
  @Inject transient Notices notices;
  @Inject ProgramChoices choices;

  private String node;
  private List<ProgramHere> valid = List.of();
  private List<MarkHere> here = List.of();
  private LocalDateTime at;

  private boolean adding;
  private String ending;
  private String endingTag;
  private String tokenId;
  private MarkKind kind = MarkKind.INCLUDE;
  private LocalDateTime from;
  private LocalDateTime until;
  private transient MarkEffect effect;

  /** The change that {@link #effect} tells of. */
  private transient Object previewed;

  /** Ends a mark at once; {@code seen}: the state of it that was shown. */
  private record TakeAway(String reference, SeenTag seen) {}

  void show(String reference) {
    node = reference;
    close();
  }

  void close() {
    adding = false;
    ending = null;
    forgetEffect();
    read();
  }

  public void read() {
    valid = programs.at(visitor.call(), node, moment(at));
    here = programs.marks(visitor.call(), node);
  }

  public void beginAdd() {
    adding = true;
    ending = null;
    forgetEffect();
    tokenId = null;
    kind = MarkKind.INCLUDE;
    from = null;
    until = null;
  }

  public void beginEnd(MarkHere mark) {
    adding = false;
    forgetEffect();
    ending = mark.reference();
    endingTag = mark.tag();
    tokenId = mark.tokenId();
    until = mark.until().map(this::local).orElse(null);
  }

  public void previewAdd() {
    AddMark wanted = added();
    forgetEffect();
    effect = effects.ofAdding(visitor.call(), wanted);
    previewed = wanted;
  }

  public void add() {
    AddMark wanted = added();
    if (!wanted.equals(previewed)) {
      previewAdd();
      notices.warn("tree.effectAnew");
      return;
    }
    marks.add(visitor.call(), wanted);
    close();
    notices.done("tree.markAdded");
  }

  public void previewEnd() {
    EndMark wanted = ended();
    forgetEffect();
    effect = effects.ofEnding(visitor.call(), wanted);
    previewed = wanted;
  }

  public void previewEndNow() {
    TakeAway wanted = takenAway();
    forgetEffect();
    effect = effects.ofTakingAway(visitor.call(), tokenId, ending, Optional.of(wanted.seen()));
    previewed = wanted;
  }

  public void end() {
    EndMark wanted = ended();
    if (!wanted.equals(previewed)) {
      previewEnd();
      notices.warn("tree.effectAnew");
      return;
    }
    marks.end(visitor.call(), wanted);
    close();
    notices.done("tree.markEnded");
  }

  /** Ends a mark that counts, or takes back one that is still to come. */
  public void endNow() {
    if (!takenAway().equals(previewed)) {
      previewEndNow();
      return;
    }
    boolean begun =
        here.stream().filter(mark -> mark.reference().equals(ending)).allMatch(MarkHere::begun);
    if (begun) {
      marks.endNow(visitor.call(), tokenId, ending, new SeenTag(endingTag));
    } else {
      marks.remove(visitor.call(), tokenId, ending, new SeenTag(endingTag));
    }
    close();
    notices.done("tree.markEnded");
  }

  private void forgetEffect() {
    effect = null;
    previewed = null;
  }

  private TakeAway takenAway() {
    return new TakeAway(ending, new SeenTag(endingTag));
  }

  private AddMark added() {
    return new AddMark(tokenId, node, kind, moment(from), moment(until));
  }

  private EndMark ended() {
    return new EndMark(tokenId, ending, new SeenTag(endingTag), moment(until));
  }

  private Optional<Instant> moment(LocalDateTime typed) {
    return Optional.ofNullable(typed).map(time -> time.atZone(visitor.zone()).toInstant());
  }

  private LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, visitor.zone());
  }

  public List<ProgramHere> getValid() {
    return valid;
  }

  public List<MarkHere> getHere() {
    return here;
  }

  /** While one of them is being ended, that one alone: its form follows right below it. */
  public List<MarkHere> getShown() {
    return here.stream().filter(mark -> ending == null || mark.reference().equals(ending)).toList();
  }

  public boolean isChanging() {
    return visitor.may(Right.CHANGE_PROGRAMS);
  }

  public boolean isAdding() {
    return adding;
  }

  public boolean isEnding() {
    return ending != null;
  }

  /** The mark that is being ended. */
  public MarkHere getEndingMark() {
    return here.stream().filter(mark -> mark.reference().equals(ending)).findFirst().orElse(null);
  }

  /** Whether what is shown is the effect of an end at once. */
  public boolean isShowingEndNow() {
    return effect != null && previewed instanceof TakeAway;
  }

  public MarkEffect getEffect() {
    return effect;
  }

  public List<ProgramChoices.Choice> getPrograms() {
    return choices.all();
  }

  public MarkKind[] getKinds() {
    return MarkKind.values();
  }

  public LocalDateTime getAt() {
    return at;
  }

  public void setAt(LocalDateTime at) {
    this.at = at;
  }

  public String getTokenId() {
    return tokenId;
  }

  public void setTokenId(String tokenId) {
    this.tokenId = tokenId;
  }

  public MarkKind getKind() {
    return kind;
  }

  public void setKind(MarkKind kind) {
    this.kind = kind;
  }

  public LocalDateTime getFrom() {
    return from;
  }

  public void setFrom(LocalDateTime from) {
    this.from = from;
  }

  public LocalDateTime getUntil() {
    return until;
  }

  public void setUntil(LocalDateTime until) {
    this.until = until;
  }
}
