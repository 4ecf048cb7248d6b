package io.merchantloyalty.admin.terminals;

import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.admin.frame.PageTurner;
import io.merchantloyalty.admin.frame.Sorting;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.tree.NodePicker;
import io.merchantloyalty.admin.users.NodeChoice;
import io.merchantloyalty.admin.works.FileOrProgress;
import io.merchantloyalty.csv.CsvSeparator;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.terminal.administration.FindTerminals;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import io.merchantloyalty.terminal.administration.ShopTerminals;
import io.merchantloyalty.terminal.administration.TerminalSort;
import io.merchantloyalty.terminal.sticker.Sticker;
import io.merchantloyalty.terminal.sticker.StickerLayout;
import io.merchantloyalty.terminal.sticker.Stickers;
import io.merchantloyalty.terminal.tillfile.TillFiles;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code terminals/list.xhtml}: the merchant's terminals, narrowed, sorted, paged, printed. */
@Named("terminalsList")
@ViewScoped
public class ListPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 25;
  private static final String AREA = "terminals";

  /** Which terminals are looked for. */
  public enum Show {
    ALL,
    QUIET,
    WITHOUT_STICKER,
    UNREGISTERED
  }

  /** A till in a shop that is open has been seen within a day. */
  private static final long QUIET_SECONDS = 24 * 60 * 60L;

  @Inject transient Visitor visitor;
  @Inject transient ShopTerminals terminals;
  @Inject transient TillFiles files;
  @Inject transient Stickers stickers;
  @Inject transient NodePicker picker;
  @Inject transient Download download;
  @Inject transient FileOrProgress answers;
  @Inject transient Clock clock;
  @Inject transient Texts text;

  private String node;
  private NodeChoice place;
  private String words;
  private Show show = Show.ALL;
  private final Sorting<TerminalSort> sorting = new Sorting<>(TerminalSort.NAME, false);
  private StickerLayout layout = StickerLayout.MEDIUM;
  private String headline;

  private final PageTurner<ShopTerminalView> pages = new PageTurner<>(ROWS);
  private transient Long total;

  public void open() {
    if (node != null && !node.isBlank()) {
      place = picker.choice(node);
    }
  }

  /** Another filter or order: the list begins anew. */
  public void narrow() {
    pages.restart();
    total = null;
  }

  public void sortBy(TerminalSort column) {
    sorting.by(column);
    narrow();
  }

  public void next() {
    pages.forth(getPage());
    total = null;
  }

  public void previous() {
    pages.back();
    total = null;
  }

  public String export() throws IOException {
    FindTerminals wanted = wanted();
    CsvSeparator separator = download.separator();
    return answers.answer(
        files.exportAtOnce(visitor.call(), wanted, separator),
        () -> files.export(visitor.call(), wanted, separator),
        AREA);
  }

  public String print() throws IOException {
    FindTerminals wanted = wanted();
    return answers.answer(
        stickers.sheetsAtOnce(visitor.call(), wanted, layout, getHeadline()),
        () -> stickers.print(visitor.call(), wanted, layout, getHeadline()),
        AREA);
  }

  private FindTerminals wanted() {
    return new FindTerminals(
        Optional.ofNullable(place).map(NodeChoice::reference),
        Optional.ofNullable(words).filter(text -> !text.isBlank()),
        Optional.empty(),
        show == Show.WITHOUT_STICKER ? Optional.of(false) : Optional.empty(),
        show == Show.QUIET ? Optional.of(quietSince()) : Optional.empty(),
        show == Show.UNREGISTERED,
        sorting.column(),
        sorting.isDescending());
  }

  private Instant quietSince() {
    return clock.now().minusSeconds(QUIET_SECONDS);
  }

  private Page<ShopTerminalView> getPage() {
    return pages.page(asked -> terminals.list(visitor.call(), wanted(), asked));
  }

  public List<ShopTerminalView> getRows() {
    return getPage().items();
  }

  public long getTotal() {
    if (total == null) {
      total = terminals.count(visitor.call(), wanted());
    }
    return total;
  }

  /** Counted from 1. */
  public long getFirst() {
    return pages.rowsBefore() + 1;
  }

  public long getLast() {
    return pages.rowsBefore() + getRows().size();
  }

  public boolean isFirstPage() {
    return pages.isFirst();
  }

  public boolean isLastPage() {
    return getPage().next().isEmpty();
  }

  /** Whether a till in service has not been seen for a day. */
  public boolean isQuiet(ShopTerminalView terminal) {
    Instant since = quietSince();
    return terminal.unregisteredAt().isEmpty()
        && terminal.registeredAt().isBefore(since)
        && terminal.lastSeenAt().filter(seen -> !seen.isBefore(since)).isEmpty();
  }

  public boolean isFiltered() {
    return place != null || (words != null && !words.isBlank()) || show != Show.ALL;
  }

  public boolean isChanging() {
    return visitor.may(Right.CHANGE_TERMINALS);
  }

  /** For the head of a column that is sorted by it. */
  public String order(TerminalSort column) {
    return sorting.told(column);
  }

  public Show[] getShows() {
    return Show.values();
  }

  public StickerLayout[] getLayouts() {
    return StickerLayout.values();
  }

  /** For the address: where the list looks; null: everywhere. */
  public String getNode() {
    return place == null ? null : place.reference();
  }

  /** For the address, which says nothing of what is as usual. */
  public Show getShown() {
    return show == Show.ALL ? null : show;
  }

  public void setShown(Show shown) {
    show = shown == null ? Show.ALL : shown;
  }

  public void setNode(String node) {
    this.node = node;
  }

  public NodeChoice getPlace() {
    return place;
  }

  public void setPlace(NodeChoice place) {
    this.place = place;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public Show getShow() {
    return show;
  }

  public void setShow(Show show) {
    this.show = show;
  }

  /** What stands above the code; in the visitor's language until it is typed. */
  public String getHeadline() {
    return headline == null ? text.get("terminals.headline") : headline;
  }

  public void setHeadline(String headline) {
    this.headline = headline;
  }

  public int getHeadlineMost() {
    return Sticker.HEADLINE_CHARS_MAX;
  }

  public StickerLayout getLayout() {
    return layout;
  }

  public void setLayout(StickerLayout layout) {
    this.layout = layout;
  }
}
