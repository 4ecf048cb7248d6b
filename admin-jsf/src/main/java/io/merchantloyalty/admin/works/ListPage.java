package io.merchantloyalty.admin.works;

import io.merchantloyalty.admin.frame.PageTurner;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.work.ListedWork;
import io.merchantloyalty.merchant.work.StaffWorks;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.work.WorkView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** {@code works/list.xhtml}: imports and exports that run, wait for a word, or have just ended. */
@Named("worksList")
@ViewScoped
public class ListPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 25;

  @Inject transient Visitor visitor;
  @Inject transient StaffWorks works;

  private final PageTurner<ListedWork> pages = new PageTurner<>(ROWS);

  /** Whoever may not see the list is told so before any of the page is written. */
  public void open() {
    load();
  }

  /** Some may have gone on. */
  public void look() {
    pages.forget();
  }

  public void older() {
    pages.forth(load());
  }

  public void newer() {
    pages.back();
  }

  private Page<ListedWork> load() {
    return pages.page(asked -> works.overview(visitor.call(), asked));
  }

  public List<ListedWork> getRows() {
    return load().items();
  }

  public boolean isMore() {
    return load().next().isPresent();
  }

  public boolean isTurned() {
    return !pages.isFirst();
  }

  /** Whether one of those that are shown goes on by itself: then the page looks again. */
  public boolean isMoving() {
    return getRows().stream().anyMatch(row -> isMoving(row.work()));
  }

  public boolean isMoving(WorkView work) {
    return ShowPage.isMoving(work);
  }

  public int percent(WorkView work) {
    return ShowPage.percent(work);
  }

  /** For who may import a tree: the first thing that makes long work. */
  public boolean isImporting() {
    return visitor.may(Right.CHANGE_SHOPS);
  }
}
