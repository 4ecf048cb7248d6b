package io.merchantloyalty.admin.works;

import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.admin.frame.PageTurner;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.frame.WholeList;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.work.ListedWork;
import io.merchantloyalty.merchant.work.StaffWorks;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.work.WorkState;
import io.merchantloyalty.work.WorkView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code works/list.xhtml}: imports and exports that run, wait for a word, or have just ended. */
@Named("worksList")
@ViewScoped
public class ListPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 25;

  @Inject transient Visitor visitor;
  @Inject transient StaffWorks works;
  @Inject transient Texts text;
  @Inject transient Download download;

  private WorkState state;
  private final PageTurner<ListedWork> pages = new PageTurner<>(ROWS);

  /** Whoever may not see the list is told so before any of the page is written. */
  public void open() {
    load();
  }

  public void narrow() {
    pages.restart();
  }

  /** All that the filter leaves. */
  public void export() throws IOException {
    download.send(
        "imports-and-exports.csv",
        Stream.of("what", "subject", "who", "askedAt", "state", "endedAt")
            .map(column -> text.get("works." + column))
            .toList(),
        WholeList.of(this::find),
        row ->
            List.of(
                text.get("works." + row.work().kind()),
                row.work().subject(),
                row.askedBy(),
                row.work().askedAt(),
                text.get("works.state" + row.work().state()),
                row.work().endedAt()));
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
    return pages.page(this::find);
  }

  private Page<ListedWork> find(PageRequest asked) {
    return works.overview(visitor.call(), Optional.ofNullable(state), asked);
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

  public boolean isFiltered() {
    return state != null;
  }

  public WorkState[] getStates() {
    return WorkState.values();
  }

  public WorkState getState() {
    return state;
  }

  public void setState(WorkState state) {
    this.state = state;
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
