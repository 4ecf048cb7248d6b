package io.merchantloyalty.admin.programs;

import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.admin.frame.PageTurner;
import io.merchantloyalty.admin.frame.PictureAddress;
import io.merchantloyalty.admin.frame.Sorting;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.frame.WholeList;
import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.program.FindPrograms;
import io.merchantloyalty.loyalty.program.FindPrograms.Order;
import io.merchantloyalty.loyalty.program.ProgramView;
import io.merchantloyalty.loyalty.program.Programs;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** {@code programs/list.xhtml}: the merchant's programs, narrowed, sorted, paged. */
@Named("programsList")
@ViewScoped
public class ListPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 20;
  private static final List<String> COLUMNS =
      List.of("tokenId", "name", "state", "createdAt", "publishedFrom", "publishedUntil");

  @Inject transient Visitor visitor;
  @Inject transient Programs programs;
  @Inject transient Download download;

  private String words;
  private ProgramState state;
  private final Sorting<Order> sorting = new Sorting<>(Order.NAME, false);
  private final PageTurner<ProgramView> pages = new PageTurner<>(ROWS);

  public void narrow() {
    pages.restart();
  }

  /** By that column, the other way round when it is so already. */
  public void sortBy(Order column) {
    sorting.by(column);
    pages.restart();
  }

  /** For the head of a column. */
  public String order(Order column) {
    return sorting.told(column);
  }

  public void next() {
    pages.forth(getPage());
  }

  public void previous() {
    pages.back();
  }

  /** All that the filter leaves, as a file. */
  public void export() throws IOException {
    download.send(
        "loyalty-programs.csv",
        COLUMNS,
        WholeList.of(this::find),
        program ->
            List.of(
                program.tokenId(),
                program.content().name(),
                program.state(),
                program.createdAt(),
                program.publishedFrom(),
                program.publishedUntil()));
  }

  private Page<ProgramView> getPage() {
    return pages.page(this::find);
  }

  private Page<ProgramView> find(PageRequest part) {
    return programs.find(
        visitor.call(),
        new FindPrograms(
            Optional.ofNullable(words),
            Optional.ofNullable(state),
            sorting.column(),
            sorting.isDescending(),
            part));
  }

  public List<ProgramView> getRows() {
    return getPage().items();
  }

  /** Address of a program's icon, below the context; nothing when it has none. */
  public String icon(ProgramView program) {
    return PictureAddress.of(program.pictures(), PicturePlace.ICON);
  }

  public boolean isFiltered() {
    return words != null || state != null;
  }

  public boolean isChanging() {
    return visitor.may(Right.CHANGE_PROGRAMS);
  }

  public boolean isFirstPage() {
    return pages.isFirst();
  }

  public boolean isLastPage() {
    return getPage().next().isEmpty();
  }

  public ProgramState[] getStates() {
    return ProgramState.values();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public ProgramState getState() {
    return state;
  }

  public void setState(ProgramState state) {
    this.state = state;
  }
}
