package io.merchantloyalty.admin.frame;

import java.io.Serializable;
import java.util.Comparator;

/**
 * By which column a list is sorted, and which way round: a click on the head of the column that it
 * is sorted by already turns it.
 *
 * @param <C> the columns that a list can be sorted by
 */
public final class Sorting<C extends Enum<C>> implements Serializable {

  private static final long serialVersionUID = 1L;

  private C column;
  private boolean descending;

  /** As the list is when it is opened. */
  public Sorting(C column, boolean descending) {
    this.column = column;
    this.descending = descending;
  }

  public void by(C clicked) {
    descending = clicked == column && !descending;
    column = clicked;
  }

  public C column() {
    return column;
  }

  public boolean isDescending() {
    return descending;
  }

  /** For the head of a column, as {@code aria-sort} has it. */
  public String told(C head) {
    return head != column ? "none" : descending ? "descending" : "ascending";
  }

  /** The order of what is sorted by the column, the way round that is wanted. */
  public <T> Comparator<T> directed(Comparator<T> ascending) {
    return descending ? ascending.reversed() : ascending;
  }
}
