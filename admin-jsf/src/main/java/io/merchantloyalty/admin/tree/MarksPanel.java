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
 * the node itself. A mark is saved in two steps: what it would change is shown first.
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

  void show(String reference) {
    node = reference;
    close();
  }

  void close() {
    adding = false;
    ending = null;
    effect = null;
    read();
  }

  public void read() {
    valid = programs.at(visitor.call(), node, moment(at));
    here = programs.marks(visitor.call(), node);
  }

  public void beginAdd() {
    adding = true;
    ending = null;
    effect = null;
    tokenId = null;
    kind = MarkKind.INCLUDE;
    from = null;
    until = null;
  }

  public void beginEnd(MarkHere mark) {
    adding = false;
    effect = null;
    ending = mark.reference();
    endingTag = mark.tag();
    tokenId = mark.tokenId();
    until = mark.until().map(this::local).orElse(null);
  }

  public void previewAdd() {
    effect = effects.ofAdding(visitor.call(), added());
  }

  public void add() {
    marks.add(visitor.call(), added());
    close();
    notices.done("tree.markAdded");
  }

  public void previewEnd() {
    effect = effects.ofEnding(visitor.call(), ended());
  }

  public void previewEndNow() {
    effect =
        effects.ofTakingAway(visitor.call(), tokenId, ending, Optional.of(new SeenTag(endingTag)));
  }

  public void end() {
    marks.end(visitor.call(), ended());
    close();
    notices.done("tree.markEnded");
  }

  /** Ends a mark that counts, or takes back one that is still to come. */
  public void endNow() {
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
