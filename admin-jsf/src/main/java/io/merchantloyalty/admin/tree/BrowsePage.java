package io.merchantloyalty.admin.tree;

import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.admin.frame.Here;
import io.merchantloyalty.admin.frame.Meanwhile;
import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.users.NodeChoice;
import io.merchantloyalty.admin.works.FileOrProgress;
import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.browse.Branch;
import io.merchantloyalty.merchant.browse.Branches;
import io.merchantloyalty.merchant.browse.NodeOnWay;
import io.merchantloyalty.merchant.tree.ChangeNode;
import io.merchantloyalty.merchant.tree.CreateNode;
import io.merchantloyalty.merchant.tree.MoveNode;
import io.merchantloyalty.merchant.tree.NodeView;
import io.merchantloyalty.merchant.tree.RetireNode;
import io.merchantloyalty.merchant.tree.ShopNodes;
import io.merchantloyalty.merchant.treefile.TreeFiles;
import io.merchantloyalty.shared.SeenTag;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.primefaces.PrimeFaces;
import org.primefaces.event.NodeExpandEvent;
import org.primefaces.event.NodeSelectEvent;
import org.primefaces.event.TreeDragDropEvent;
import org.primefaces.model.TreeNode;

/**
 * {@code tree/browse.xhtml}: the tree, and beside it the chosen node: what may be done with it. One
 * thing is done at a time, in the panel beside the tree, by mouse and keyboard alike.
 */
@Named("treeBrowse")
@ViewScoped
public class BrowsePage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What the panel asks for. */
  public enum Task {
    SHOW,
    ADD,
    CHANGE,
    MOVE
  }

  @Inject transient Visitor visitor;
  @Inject transient ShopNodes nodes;
  @Inject transient Branches branches;
  @Inject transient TreeFiles files;
  @Inject transient Notices notices;
  @Inject transient Download download;
  @Inject transient FileOrProgress answers;
  @Inject transient Here here;
  @Inject TreeModel model;
  @Inject MarksPanel marks;
  @Inject Meanwhile meanwhile;

  private BranchNode chosen;
  private String wanted;
  private String doing;
  private List<NodeOnWay> way = List.of();
  private Task task = Task.SHOW;
  private NodeChoice sought;

  private String name;
  private String resellerId;
  private ShopNodeKind kind = ShopNodeKind.SHOP;
  private NodeChoice parent;

  /** The state of the node for which the form was opened. */
  private String tag;

  public void open() {
    model.open();
    if (wanted != null && !wanted.isBlank()) {
      revealed(wanted).ifPresent(this::choose);
      beginWhatTheAddressSays();
    } else if (!model.isEmpty()) {
      choose((BranchNode) model.top().getChildren().get(0));
    }
  }

  /** A node that is retired is found among the others once those are shown, too. */
  private Optional<BranchNode> revealed(String reference) {
    return model
        .reveal(reference)
        .or(
            () -> {
              model.setRetiredToo(true);
              return model.refresh(reference);
            });
  }

  private void beginWhatTheAddressSays() {
    if (chosen == null || !isChanging() || doing == null) {
      return;
    }
    if (doing.equals(word(Task.ADD)) && isGrowing()) {
      beginAdd();
    } else if (doing.equals(word(Task.CHANGE)) && isInReach()) {
      beginChange();
    } else if (doing.equals(word(Task.MOVE)) && isMovable()) {
      beginMove();
    }
  }

  /** The tree is read anew, with what is retired or without. */
  public void showRetired() {
    String shown = chosen == null ? null : chosen.getData().reference();
    chosen = null;
    Optional<BranchNode> still = shown == null ? Optional.empty() : model.refresh(shown);
    still
        .or(() -> model.top().getChildren().stream().findFirst().map(BranchNode.class::cast))
        .ifPresent(this::choose);
  }

  public void expand(NodeExpandEvent event) {
    model.expand((BranchNode) event.getTreeNode());
  }

  public void select(NodeSelectEvent event) {
    BranchNode node = (BranchNode) event.getTreeNode();
    if (BranchNode.MORE.equals(node.getType())) {
      choose(model.more(node));
      PrimeFaces.current().ajax().update("t");
    } else {
      choose(node);
    }
  }

  /** A branch was dropped on another: asked about before it is done. */
  public void drop(TreeDragDropEvent event) {
    BranchNode moved = (BranchNode) event.getDragNode();
    BranchNode below = (BranchNode) event.getDropNode();
    String reference = moved.getData().reference();
    Branch target = below.getData();
    model.refresh(reference).ifPresent(this::choose);
    if (target != null) {
      beginMove();
      parent = choice(target.reference());
    }
  }

  public void seek() {
    if (sought != null) {
      model.reveal(sought.reference()).ifPresent(this::choose);
      sought = null;
    }
  }

  public void show() {
    task = Task.SHOW;
    marks.close();
  }

  public void beginAdd() {
    begin(Task.ADD);
    name = null;
    resellerId = null;
    kind = ShopNodeKind.SHOP;
  }

  public void beginChange() {
    begin(Task.CHANGE);
    name = chosen.getData().name();
    resellerId = chosen.getData().resellerId().orElse(null);
    meanwhile.opened(values(chosen.getData()));
  }

  public void beginMove() {
    begin(Task.MOVE);
    parent = null;
  }

  public void add() {
    boolean first = model.isEmpty();
    NodeView made =
        nodes.create(
            visitor.call(),
            new CreateNode(
                model.isEmpty() ? ShopNodeKind.GROUP : kind,
                name,
                model.isEmpty() ? Optional.empty() : Optional.of(chosen.getData().reference()),
                text(resellerId)));
    done(made.reference(), "tree.added", made.name());
    if (first) {
      here.again();
    }
  }

  public void change() {
    String reference = chosen.getData().reference();
    boolean saved =
        meanwhile.save(
            () ->
                nodes.change(
                    visitor.call(),
                    new ChangeNode(
                        reference, new SeenTag(tag), name, text(resellerId), Optional.empty())),
            () -> valuesNow(reference));
    if (saved) {
      done(reference, "tree.changed", name);
    }
  }

  /** As they are saved now, and the next save is for that state; the form keeps what is typed. */
  private Map<String, String> valuesNow(String reference) {
    Branch now = branches.one(visitor.call(), reference);
    tag = now.tag();
    return values(now);
  }

  private static Map<String, String> values(Branch branch) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("tree.name", branch.name());
    values.put("tree.resellerId", branch.resellerId().orElse(""));
    return values;
  }

  public void move() {
    NodeView moved =
        nodes.move(
            visitor.call(),
            new MoveNode(chosen.getData().reference(), new SeenTag(tag), parent.reference()));
    done(moved.reference(), "tree.moved", moved.name(), parent.label());
  }

  public void retire() {
    NodeView retired =
        nodes.retire(
            visitor.call(),
            new RetireNode(chosen.getData().reference(), new SeenTag(chosen.getData().tag())));
    done(retired.parent().orElse(retired.reference()), "tree.retired", retired.name());
  }

  public String export() throws IOException {
    CsvSeparator separator = download.separator();
    return answers.answer(
        files.exportAtOnce(visitor.call(), separator, isRetiredToo()),
        () -> files.export(visitor.call(), separator, isRetiredToo()),
        "tree");
  }

  private void begin(Task next) {
    task = next;
    tag = chosen == null ? null : chosen.getData().tag();
  }

  private void done(String reference, String key, Object... arguments) {
    task = Task.SHOW;
    model.refresh(reference).ifPresent(this::choose);
    notices.done(key, arguments);
  }

  private void choose(BranchNode node) {
    if (chosen != null) {
      chosen.setSelected(false);
    }
    chosen = node;
    node.setSelected(true);
    task = Task.SHOW;
    String reference = node.getData().reference();
    way = branches.way(visitor.call(), reference);
    marks.show(reference);
  }

  private NodeChoice choice(String reference) {
    return new NodeChoice(
        reference, branches.way(visitor.call(), reference).stream().map(NodeOnWay::name).toList());
  }

  private static Optional<String> text(String typed) {
    return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
  }

  public TreeNode<Branch> getTop() {
    return model.top();
  }

  /** Whether there is no tree yet. */
  public boolean isBare() {
    return model.isEmpty();
  }

  public Branch getNode() {
    return chosen == null ? null : chosen.getData();
  }

  /** Whether nodes may be added below the chosen one. */
  public boolean isGrowing() {
    return isInReach() && chosen.getData().kind() == ShopNodeKind.GROUP;
  }

  /** Whether this user may change the chosen node, and can: nothing is done to what is retired. */
  public boolean isInReach() {
    return chosen != null && chosen.getData().changeable() && !chosen.getData().retired();
  }

  /** The root stays where it is. */
  public boolean isMovable() {
    return isInReach() && way.size() > 1;
  }

  public boolean isRetirable() {
    return isInReach() && chosen.getData().children() == 0 && chosen.getData().terminals() == 0;
  }

  public boolean isChanging() {
    return visitor.may(Right.CHANGE_SHOPS);
  }

  public List<NodeOnWay> getWay() {
    return way;
  }

  public Task getTask() {
    return task;
  }

  public MarksPanel getMarks() {
    return marks;
  }

  public TreeNode<Branch> getSelection() {
    return chosen;
  }

  /** The listener of the selection has chosen already. */
  public void setSelection(TreeNode<Branch> selection) {
    // nothing: see select
  }

  /** For the address: the node that is shown, and what is being done with it. */
  public String getWanted() {
    return chosen == null ? null : chosen.getData().reference();
  }

  public String getDoing() {
    return task == Task.SHOW ? null : word(task);
  }

  public void setDoing(String doing) {
    this.doing = doing;
  }

  private static String word(Task task) {
    return task.name().toLowerCase(Locale.ROOT);
  }

  public boolean isRetiredToo() {
    return model.isRetiredToo();
  }

  public void setRetiredToo(boolean retiredToo) {
    model.setRetiredToo(retiredToo);
  }

  /** For the address, which says nothing of what is as usual. */
  public String getRetired() {
    return isRetiredToo() ? "true" : null;
  }

  public void setRetired(String retired) {
    model.setRetiredToo("true".equals(retired));
  }

  public Meanwhile getMeanwhile() {
    return meanwhile;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }

  public NodeChoice getSought() {
    return sought;
  }

  public void setSought(NodeChoice sought) {
    this.sought = sought;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getResellerId() {
    return resellerId;
  }

  public void setResellerId(String resellerId) {
    this.resellerId = resellerId;
  }

  public ShopNodeKind getKind() {
    return kind;
  }

  public void setKind(ShopNodeKind kind) {
    this.kind = kind;
  }

  public ShopNodeKind[] getKinds() {
    return ShopNodeKind.values();
  }

  public NodeChoice getParent() {
    return parent;
  }

  public void setParent(NodeChoice parent) {
    this.parent = parent;
  }
}
