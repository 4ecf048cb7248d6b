package io.merchantloyalty.admin.works;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.admin.frame.Refusals;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.frame.WholeList;
import io.merchantloyalty.merchant.work.ListedWork;
import io.merchantloyalty.merchant.work.StaffWorks;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.work.WorkFault;
import io.merchantloyalty.work.WorkFile;
import io.merchantloyalty.work.WorkOutcome;
import io.merchantloyalty.work.WorkState;
import io.merchantloyalty.work.WorkView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code works/show.xhtml}: one piece of long work, from its check to its end. */
@Named("worksShow")
@ViewScoped
public class ShowPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int FAULTS = 200;

  /** How the names of work end that reads a file. */
  private static final String OF_IMPORTS = "_IMPORT";

  /** Pages that ask for work, by what they name themselves. */
  private static final Map<String, String> FROM =
      Map.of(
          "tree", "/admin/tree/browse.xhtml",
          "terminals", "/admin/terminals/list.xhtml",
          "programs", "/admin/programs/cards.xhtml",
          "works", "/admin/works/list.xhtml");

  @Inject transient Visitor visitor;
  @Inject transient StaffWorks works;
  @Inject transient Download download;
  @Inject transient Refusals refusals;
  @Inject transient Texts text;

  private String reference;
  private String from;
  private transient WorkView work;
  private transient boolean changeable;
  private transient List<WorkFault> faults;

  public void open() {
    look();
    getWork();
  }

  /** It may have gone on. */
  public void look() {
    work = null;
    faults = null;
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
      ListedWork found = works.look(visitor.call(), reference);
      work = found.work();
      changeable = found.changeable();
    }
    return work;
  }

  /** Whether the visitor may give the word, call it off and fetch what it made. */
  public boolean isChangeable() {
    getWork();
    return changeable;
  }

  /** Whether it can be called off while it runs, and was not yet. */
  public boolean isStoppable() {
    return isChangeable() && isMoving() && !getWork().stopping();
  }

  /** The text that asks before it is called off: what has become of it by then. */
  public String getStopQuestion() {
    if (getWork().check()) {
      return "works.stopCheckAsk";
    }
    return isImporting() ? "works.stopAsk" : "works.stopFileAsk";
  }

  /** Whether it reads a file; all other work makes one. */
  public boolean isImporting() {
    return getWork().kind().endsWith(OF_IMPORTS);
  }

  /** Whether it takes something away from shoppers: its button is red. */
  public boolean isBlocking() {
    return getWork().kind().equals("CARD_BLOCK_IMPORT");
  }

  /** Why it failed, in the visitor's words. */
  public String getFailure() {
    return getWork().failure().map(refusals::failure).orElse("");
  }

  /** What people call a column; its name in the file for one that has no other. */
  public String column(WorkFault fault) {
    return refusals.column(fault.field());
  }

  /** All wrong lines that are kept, as a table. */
  public void exportFaults() throws IOException {
    download.send(
        "wrong-lines.csv",
        Stream.of("line", "column", "rule", "value")
            .map(column -> text.get("works." + column))
            .toList(),
        WholeList.of(page -> works.faults(visitor.call(), reference, page)),
        fault -> List.of(fault.line(), column(fault), text.phrase(fault.rule()), fault.value()));
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
    return isMoving(getWork());
  }

  static boolean isMoving(WorkView work) {
    return work.state() == WorkState.WAITING || work.state() == WorkState.RUNNING;
  }

  public int getPercent() {
    return percent(getWork());
  }

  static int percent(WorkView work) {
    long total = work.total().orElse(0L);
    return total == 0 ? 0 : (int) Math.min(100, 100 * work.done() / total);
  }

  /** What the lines that are right would change. */
  public long getGood() {
    return getWork().counts().entrySet().stream()
        .filter(count -> !count.getKey().equals(WorkOutcome.UNCHANGED.count()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  public List<Map.Entry<String, Long>> getCounts() {
    return List.copyOf(getWork().counts().entrySet());
  }

  /** The file that it has made. */
  public void download() throws IOException {
    WorkFile file = works.result(visitor.call(), reference);
    download.send(file.name(), file.mediaType(), file.bytes());
  }

  public String getBack() {
    String page = FROM.getOrDefault(String.valueOf(from), "/admin/index.xhtml");
    // of a program's cards, the subject is the program
    return getSection().equals("programs")
        ? page + "?program=" + URLEncoder.encode(getWork().subject().orElse(""), UTF_8)
        : page;
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
