package io.merchantloyalty.admin.tree;

import io.merchantloyalty.merchant.browse.Branch;
import java.util.Optional;
import org.primefaces.model.DefaultTreeNode;

/**
 * A node as the page's tree shows it. What hangs below it is read when it is opened; a last child
 * of type {@link #MORE} stands for what does not fit.
 */
public class BranchNode extends DefaultTreeNode<Branch> {

  private static final long serialVersionUID = 1L;

  /** The type of the child that reads on. */
  static final String MORE = "MORE";

  private boolean leaf;
  private boolean read;
  private String next;

  /** {@code branch} is null for the invisible top of the tree and for {@link #MORE}. */
  BranchNode(String type, Branch branch) {
    super(type, branch, null);
    setSelectable(true);
  }

  /** {@code retiredToo}: whether what is retired below it can be opened. */
  static BranchNode of(Branch branch, boolean retiredToo) {
    BranchNode node = new BranchNode(branch.kind().name(), branch);
    node.leaf = branch.children() == 0 && !(retiredToo && branch.retiredChildren() > 0);
    return node;
  }

  /** Has something below it to open, read or not. */
  @Override
  public boolean isLeaf() {
    return getData() == null ? getChildCount() == 0 : leaf;
  }

  boolean isRead() {
    return read;
  }

  /** Where the list of children goes on. */
  Optional<String> next() {
    return Optional.ofNullable(next);
  }

  void read(Optional<String> cursor) {
    read = true;
    next = cursor.orElse(null);
  }

  boolean is(String reference) {
    return getData() != null && getData().reference().equals(reference);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
