package io.merchantloyalty.admin.programs;

import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.admin.frame.PageTurner;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.csv.CsvOut;
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
  private Order order = Order.NAME;
  private boolean descending;

  private final PageTurner<ProgramView> pages = new PageTurner<>(ROWS);

  public void narrow() {
    pages.restart();
  }

  /** By that column, the other way round when it is so already. */
  public void sortBy(String column) {
    Order asked = Order.valueOf(column);
    descending = asked == order && !descending;
    order = asked;
    pages.restart();
  }

  /** As {@code aria-sort} has it. */
  public String order(String column) {
    return order != Order.valueOf(column) ? "none" : descending ? "descending" : "ascending";
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
        (out, separator) -> {
          try (CsvOut csv = new CsvOut(out, separator, COLUMNS)) {
            Optional<String> from = Optional.empty();
            do {
              Page<ProgramView> part = find(new PageRequest(from, PageRequest.SIZE_MAX));
              for (ProgramView program : part.items()) {
                csv.row(
                    program.tokenId(),
                    program.content().name(),
                    program.state(),
                    program.createdAt(),
                    program.publishedFrom(),
                    program.publishedUntil());
              }
              from = part.next();
            } while (from.isPresent());
          }
        });
  }

  private Page<ProgramView> getPage() {
    return pages.page(this::find);
  }

  private Page<ProgramView> find(PageRequest part) {
    return programs.find(
        visitor.call(),
        new FindPrograms(
            Optional.ofNullable(words), Optional.ofNullable(state), order, descending, part));
  }

  public List<ProgramView> getRows() {
    return getPage().items();
  }

  /** Address of a program's icon, below the context; nothing when it has none. */
  public String icon(ProgramView program) {
    String sha256 = program.pictures().get(PicturePlace.ICON);
    return sha256 == null ? null : "/api/pictures/v1/" + sha256 + ".png";
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
