package io.merchantloyalty.admin.programs;

import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.users.NodeChoice;
import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.mark.AddMark;
import io.merchantloyalty.loyalty.mark.MarkState;
import io.merchantloyalty.loyalty.mark.MarkView;
import io.merchantloyalty.loyalty.mark.Marks;
import io.merchantloyalty.loyalty.whatif.MarkEffect;
import io.merchantloyalty.loyalty.whatif.MarkEffects;
import io.merchantloyalty.merchant.tree.FindNodes;
import io.merchantloyalty.merchant.tree.NodeView;
import io.merchantloyalty.merchant.tree.ShopNodes;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.SeenTag;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code programs/shops.xhtml}: where the program is valid, chosen by walking through the tree. A
 * mark of a draft changes nothing for anybody yet, and is made at once; of a published program,
 * what would change is shown first. Dates are on the tree's own page.
 */
@Named("programsShops")
@ViewScoped
public class ShopsPage extends OpenProgram {

  private static final long serialVersionUID = 1L;
  @Inject transient ShopNodes nodes;
  @Inject transient Marks marks;
  @Inject transient MarkEffects effects;
  @Inject transient Notices notices;

  private String node;
  private NodeChoice sought;
  private transient NodeView here;
  private transient List<NodeView> children;

  /** Where the children go on; nothing: all are there. */
  private transient String next;

  private transient List<MarkView> live;

  /** What would change, and which of the two would change it. */
  private transient MarkEffect effect;

  private transient AddMark adding;
  private transient MarkView ending;

  /** Goes to a node of the tree; nothing: to the root. */
  public void walk(String reference) {
    node = reference;
    here = null;
    children = null;
    next = null;
    forget();
  }

  /** Goes to what was found by its name. */
  public void seek() {
    if (sought != null) {
      walk(sought.reference());
      sought = null;
    }
  }

  public void include() {
    mark(MarkKind.INCLUDE);
  }

  public void exclude() {
    mark(MarkKind.EXCLUDE);
  }

  private void mark(MarkKind kind) {
    AddMark wanted =
        new AddMark(getToken(), getHere().reference(), kind, Optional.empty(), Optional.empty());
    forget();
    if (isPublished()) {
      effect = effects.ofAdding(visitor.call(), wanted);
      adding = wanted;
    } else {
      add(wanted);
    }
  }

  /** From now on it says nothing any more; one that was still to come is taken back. */
  public void end(MarkView mark) {
    forget();
    if (isPublished()) {
      effect =
          effects.ofTakingAway(
              visitor.call(), getToken(), mark.reference(), Optional.of(new SeenTag(mark.tag())));
      ending = mark;
    } else {
      takeAway(mark);
    }
  }

  /** Whether this mark is the one whose end is shown. */
  public boolean isEnding(MarkView mark) {
    return ending != null && ending.reference().equals(mark.reference());
  }

  /** What would be added: {@code INCLUDE}, {@code EXCLUDE}; null: nothing is shown. */
  public MarkKind getAdding() {
    return adding == null ? null : adding.kind();
  }

  /** Does what was shown. */
  public void save() {
    if (adding != null) {
      add(adding);
    } else if (ending != null) {
      takeAway(ending);
    }
    forget();
  }

  public void forget() {
    effect = null;
    adding = null;
    ending = null;
  }

  private void add(AddMark mark) {
    marks.add(visitor.call(), mark);
    live = null;
    notices.done("programs.marked_" + mark.kind(), getHere().name());
  }

  private void takeAway(MarkView mark) {
    SeenTag seen = new SeenTag(mark.tag());
    if (mark.state() == MarkState.TO_COME) {
      marks.remove(visitor.call(), getToken(), mark.reference(), seen);
    } else {
      marks.endNow(visitor.call(), getToken(), mark.reference(), seen);
    }
    live = null;
    notices.done("programs.markEnded", mark.path().get(mark.path().size() - 1));
  }

  /** The node that was walked to; nothing while the merchant has no tree. */
  public NodeView getHere() {
    if (here == null) {
      here = node == null ? root().orElse(null) : nodes.read(visitor.call(), node);
    }
    return here;
  }

  private Optional<NodeView> root() {
    return find(Optional.empty(), Optional.empty()).items().stream().findFirst();
  }

  /** Those that were read so far: all of thousands at once would take long to draw. */
  public List<NodeView> getChildren() {
    if (children == null) {
      children = new ArrayList<>();
      if (getHere() != null) {
        readOn(Optional.empty());
      }
    }
    return children;
  }

  /** Reads on below the node that was walked to. */
  public void more() {
    getChildren();
    Optional.ofNullable(next).ifPresent(after -> readOn(Optional.of(after)));
  }

  public boolean isMore() {
    getChildren();
    return next != null;
  }

  private void readOn(Optional<String> after) {
    Page<NodeView> page = find(Optional.of(getHere().reference()), after);
    children.addAll(page.items());
    next = page.next().orElse(null);
  }

  private Page<NodeView> find(Optional<String> parent, Optional<String> after) {
    return nodes.find(
        visitor.call(),
        new FindNodes(
            parent,
            Optional.empty(),
            Optional.empty(),
            false,
            new PageRequest(after, PageRequest.SIZE_MAX)));
  }

  /** Marks that say something now or will. */
  public List<MarkView> getLive() {
    if (live == null) {
      live = LiveMarks.of(marks, visitor.call(), getToken());
    }
    return live;
  }

  /** Whether the node that was walked to has a mark already. */
  public boolean isMarkedHere() {
    return getHere() != null
        && getLive().stream().anyMatch(mark -> mark.node().equals(getHere().reference()));
  }

  public String pathOf(MarkView mark) {
    return String.join(" / ", mark.path());
  }

  public MarkEffect getEffect() {
    return effect;
  }

  public NodeChoice getSought() {
    return sought;
  }

  public void setSought(NodeChoice sought) {
    this.sought = sought;
  }

  public String getPath() {
    return String.join(" / ", getHere().path());
  }
}
