package io.merchantloyalty.admin.why;

import io.merchantloyalty.admin.frame.PageTurner;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.invoice.staff.FindBills;
import io.merchantloyalty.invoice.staff.StaffBill;
import io.merchantloyalty.invoice.staff.StaffBills;
import io.merchantloyalty.shared.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Bills with their cards, found by a reference or simply the newest: each card leads to why. */
@Dependent
public class BillSearch implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 20;

  @Inject transient Visitor visitor;
  @Inject transient StaffBills bills;

  private final PageTurner<StaffBill> pages = new PageTurner<>(ROWS);
  private String reference;

  /** What was looked for last: the pages belong to it, whatever is typed meanwhile. */
  private String sought;

  private boolean looking;

  /** Bills of that reference, or the newest. */
  public void find() {
    sought = reference == null ? "" : reference.strip();
    looking = true;
    pages.restart();
  }

  /** For the address; null: nobody has looked for bills. */
  public String getSought() {
    return sought;
  }

  /** What an address looks for. */
  public void setSought(String wanted) {
    if (wanted != null && !wanted.isBlank()) {
      reference = wanted;
      find();
    }
  }

  public void next() {
    pages.forth(getPage());
  }

  public void previous() {
    pages.back();
  }

  private Page<StaffBill> getPage() {
    return pages.page(
        asked ->
            bills.find(
                visitor.call(),
                new FindBills(
                    Optional.ofNullable(sought).filter(text -> !text.isBlank()),
                    Optional.empty(),
                    Optional.empty()),
                asked));
  }

  /** Nothing before somebody has looked for bills. */
  public List<StaffBill> getFound() {
    return looking ? getPage().items() : null;
  }

  public boolean isFirstPage() {
    return pages.isFirst();
  }

  public boolean isLastPage() {
    return getPage().next().isEmpty();
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }
}
