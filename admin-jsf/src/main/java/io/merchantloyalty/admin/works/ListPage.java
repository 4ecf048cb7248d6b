package io.merchantloyalty.admin.works;

import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.work.ListedWork;
import io.merchantloyalty.merchant.work.StaffWorks;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.work.WorkView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** {@code works/list.xhtml}: imports and exports that run, wait for a word, or have just ended. */
@Named("worksList")
@ViewScoped
public class ListPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 25;

  @Inject transient Visitor visitor;
  @Inject transient StaffWorks works;

  /** Where each page that was turned begins; the last one is shown. Empty: the newest. */
  private final Deque<String> turned = new ArrayDeque<>();

  private transient Page<ListedWork> page;

  /** Whoever may not see the list is told so before any of the page is written. */
  public void open() {
    load();
  }

  /** Some may have gone on. */
  public void look() {
    page = null;
  }

  public void older() {
    load().next().ifPresent(turned::addLast);
    page = null;
  }

  public void newer() {
    turned.pollLast();
    page = null;
  }

  private Page<ListedWork> load() {
    if (page == null) {
      page =
          works.overview(
              visitor.call(), new PageRequest(Optional.ofNullable(turned.peekLast()), ROWS));
    }
    return page;
  }

  public List<ListedWork> getRows() {
    return load().items();
  }

  public boolean isMore() {
    return load().next().isPresent();
  }

  public boolean isTurned() {
    return !turned.isEmpty();
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
