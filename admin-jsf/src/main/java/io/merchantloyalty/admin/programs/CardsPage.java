package io.merchantloyalty.admin.programs;

import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.PageTurner;
import io.merchantloyalty.admin.frame.Sorting;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.works.Upload;
import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.blocking.BlockCard;
import io.merchantloyalty.loyalty.blocking.BlockView;
import io.merchantloyalty.loyalty.blocking.CardCounts;
import io.merchantloyalty.loyalty.blocking.CardImports;
import io.merchantloyalty.loyalty.blocking.CardView;
import io.merchantloyalty.loyalty.blocking.Cards;
import io.merchantloyalty.loyalty.blocking.FindBlocked;
import io.merchantloyalty.loyalty.blocking.FindBlocked.Order;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code programs/cards.xhtml}: who carries the program, and numbers that are blocked. */
@Named("programsCards")
@ViewScoped
public class CardsPage extends OpenProgram {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 20;
  private static final String AREA = "programs";

  @Inject transient Cards cards;
  @Inject transient CardImports imports;
  @Inject transient Notices notices;
  @Inject transient Texts text;

  private String number;
  private String reason;
  private String found;
  private boolean unblocking;
  private transient Part file;
  private transient CardView card;
  private transient CardCounts counts;
  private String beginning;
  private final Sorting<Order> sorting = new Sorting<>(Order.NUMBER, false);
  private final PageTurner<BlockView> pages = new PageTurner<>(ROWS);

  public void search() {
    found = number;
    card = null;
    reason = null;
  }

  public void block() {
    cards.block(
        visitor.call(),
        new BlockCard(getToken(), new CardNumber(found), Optional.ofNullable(reason)));
    changed();
    notices.done("cards.blockedDone");
  }

  public void unblock() {
    cards.unblock(visitor.call(), getToken(), new CardNumber(found));
    changed();
    notices.done("cards.unblockedDone");
  }

  private void changed() {
    card = null;
    counts = null;
    pages.forget();
    reason = null;
  }

  /** Only checks; the page that follows waits for a word. */
  public String upload() throws IOException {
    Upload upload = Upload.of(file);
    return Upload.progressOf(
        unblocking
            ? imports.unblock(visitor.call(), getToken(), upload.name(), upload.bytes())
            : imports.block(visitor.call(), getToken(), upload.name(), upload.bytes()),
        AREA);
  }

  public String export() {
    return Upload.progressOf(imports.export(visitor.call(), getToken()), AREA);
  }

  public void narrow() {
    pages.restart();
  }

  public void sortBy(Order column) {
    sorting.by(column);
    narrow();
  }

  /** For the head of a column. */
  public String order(Order column) {
    return sorting.told(column);
  }

  private FindBlocked wanted(PageRequest page) {
    return new FindBlocked(
        CardNumber.ofNullable(beginning), sorting.column(), sorting.isDescending(), page);
  }

  public void next() {
    pages.forth(getPage());
  }

  public void previous() {
    pages.back();
  }

  private Page<BlockView> getPage() {
    return pages.page(asked -> cards.blocked(visitor.call(), getToken(), wanted(asked)));
  }

  public List<BlockView> getBlocked() {
    return getPage().items();
  }

  public boolean isFirstPage() {
    return pages.isFirst();
  }

  public boolean isLastPage() {
    return getPage().next().isEmpty();
  }

  /** The number that was searched for; nothing before that. */
  public CardView getCard() {
    if (card == null && found != null) {
      card = cards.card(visitor.call(), getToken(), new CardNumber(found));
    }
    return card;
  }

  public List<String> getFaults() {
    return getCard().faults().stream().map(text::phrase).toList();
  }

  public CardCounts getCounts() {
    if (counts == null) {
      counts = cards.counts(visitor.call(), getToken());
    }
    return counts;
  }

  public boolean isBlocking() {
    return visitor.may(Right.CHANGE_CARDS) && getProgram().state() != ProgramState.DRAFT;
  }

  public int getReasonMost() {
    return Cards.REASON_CHARS_MAX;
  }

  public boolean isFiltered() {
    return beginning != null;
  }

  public String getBeginning() {
    return beginning;
  }

  public void setBeginning(String beginning) {
    this.beginning = beginning;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public boolean isUnblocking() {
    return unblocking;
  }

  public void setUnblocking(boolean unblocking) {
    this.unblocking = unblocking;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
