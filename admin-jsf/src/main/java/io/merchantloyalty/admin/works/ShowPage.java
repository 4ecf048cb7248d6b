package io.merchantloyalty.admin.works;

import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.merchant.work.StaffWorks;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.work.WorkFault;
import io.merchantloyalty.work.WorkState;
import io.merchantloyalty.work.WorkView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code works/show.xhtml}: one piece of long work, from its check to its end. */
@Named("worksShow")
@RequestScoped
public class ShowPage {

  private static final int FAULTS = 200;

  /** Pages that ask for work, by what they name themselves. */
  private static final Map<String, String> FROM =
      Map.of("tree", "/admin/tree/browse.xhtml", "terminals", "/admin/terminals/list.xhtml");

  @Inject Visitor visitor;
  @Inject StaffWorks works;

  private String reference;
  private String from;
  private WorkView work;
  private List<WorkFault> faults;

  public void open() {
    getWork();
  }

  public void confirm() {
    work = works.confirm(visitor.call(), reference, false);
    faults = null;
  }

  public void confirmRest() {
    work = works.confirm(visitor.call(), reference, true);
    faults = null;
  }

  public void cancel() {
    work = works.cancel(visitor.call(), reference);
  }

  public WorkView getWork() {
    if (work == null) {
      work = works.read(visitor.call(), reference);
    }
    return work;
  }

  /** The first of the wrong lines. */
  public List<WorkFault> getFaults() {
    if (faults == null) {
      faults =
          works
              .faults(visitor.call(), reference, new PageRequest(Optional.empty(), FAULTS))
              .items();
    }
    return faults;
  }

  /** Whether it goes on by itself: then the page looks again. */
  public boolean isMoving() {
    return getWork().state() == WorkState.WAITING || getWork().state() == WorkState.RUNNING;
  }

  public int getPercent() {
    long total = getWork().total().orElse(0L);
    return total == 0 ? 0 : (int) Math.min(100, 100 * getWork().done() / total);
  }

  /** Lines that are right. */
  public long getGood() {
    return getWork().counts().values().stream().mapToLong(Long::longValue).sum();
  }

  public List<Map.Entry<String, Long>> getCounts() {
    return List.copyOf(getWork().counts().entrySet());
  }

  public String getBack() {
    return FROM.getOrDefault(String.valueOf(from), "/admin/index.xhtml");
  }

  /** The section of the menu that asked for it. */
  public String getSection() {
    return FROM.containsKey(String.valueOf(from)) ? from : "home";
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }
}
