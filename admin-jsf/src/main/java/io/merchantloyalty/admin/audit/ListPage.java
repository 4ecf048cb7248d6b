package io.merchantloyalty.admin.audit;

import io.merchantloyalty.admin.frame.Download;
import io.merchantloyalty.admin.frame.PageTurner;
import io.merchantloyalty.admin.frame.Sorting;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Times;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.merchant.audit.AuditTrail;
import io.merchantloyalty.merchant.audit.AuditTrailEntry;
import io.merchantloyalty.merchant.audit.FindAudit;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** {@code audit/list.xhtml}: the log page by page, narrowed by time, person, deed and thing. */
@Named("auditList")
@ViewScoped
public class ListPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 25;

  /** By which column the list is sorted: a log is read along its time. */
  public enum Sort {
    AT
  }

  /** What can be asked for, in the order of the list. */
  static final List<String> AREAS =
      List.of(
          "user",
          "profile",
          "api-key",
          "program",
          "mark",
          "coalition",
          "card",
          "shop-node",
          "terminal",
          "merchant",
          "sign-in");

  @Inject transient Visitor visitor;
  @Inject transient AuditTrail trail;
  @Inject transient Texts text;
  @Inject transient Times times;
  @Inject transient Download download;

  private String from;
  private String until;
  private String user;
  private String action;
  private String subject;
  private final Sorting<Sort> sorting = new Sorting<>(Sort.AT, true);

  private final PageTurner<AuditTrailEntry> pages = new PageTurner<>(ROWS);
  private transient AuditWords words;

  /** Whoever may not see the list is told so before any of the page is written. */
  public void open() {
    load();
  }

  /** The filter was changed: from the beginning again. */
  public void narrow() {
    pages.restart();
    load();
  }

  /** The other end of the log first. */
  public void sortBy(Sort column) {
    sorting.by(column);
    narrow();
  }

  /** For the head of a column. */
  public String order(Sort column) {
    return sorting.told(column);
  }

  public void next() {
    pages.forth(load());
  }

  public void previous() {
    pages.back();
  }

  public void export() throws IOException {
    AuditTrail.AuditTable table =
        trail.export(visitor.call(), wanted(PageRequest.first()), download.separator());
    download.send("audit-log.csv", (out, separator) -> table.writeTo(out));
  }

  private Page<AuditTrailEntry> load() {
    return pages.page(asked -> trail.list(visitor.call(), wanted(asked)));
  }

  private FindAudit wanted(PageRequest page) {
    return new FindAudit(
        day("from", from).map(this::begins),
        day("until", until).map(day -> begins(day.plusDays(1))),
        Optional.ofNullable(user),
        Optional.ofNullable(action),
        Optional.ofNullable(subject),
        !sorting.isDescending(),
        page);
  }

  private Instant begins(LocalDate day) {
    return day.atStartOfDay(visitor.zone()).toInstant();
  }

  private static Optional<LocalDate> day(String field, String typed) {
    try {
      return Optional.ofNullable(typed).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw DomainException.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          Violation.of(field, "must be a day, such as 2027-03-01", typed));
    }
  }

  public List<AuditTrailEntry> getEntries() {
    return load().items();
  }

  public boolean isMore() {
    return load().next().isPresent();
  }

  public boolean isTurned() {
    return !pages.isFirst();
  }

  public boolean isFiltered() {
    return from != null || until != null || user != null || action != null || subject != null;
  }

  /** What was done, in words; the log's own word for what this console has none for. */
  public String deed(AuditTrailEntry entry) {
    String deed = text.get(deedKey(entry.action()));
    return deed.startsWith("[") ? entry.action() : deed;
  }

  static String deedKey(String action) {
    return "audit.did_" + action.replaceAll("[.-]", "_");
  }

  public String who(AuditTrailEntry entry) {
    return entry
        .userName()
        .or(() -> entry.apiKey().map(key -> text.say("audit.byKey", key)))
        .or(() -> entry.terminal().map(name -> text.say("audit.byTerminal", name)))
        .orElseGet(() -> text.get(somebodyElse(entry)));
  }

  private static String somebodyElse(AuditTrailEntry entry) {
    // only who runs the server makes merchants
    if (entry.action().startsWith("merchant.")) {
      return "audit.byOperator";
    }
    // nobody knows who it really was
    if (entry.action().startsWith("sign-in.")) {
      return "audit.bySomebody";
    }
    return isOfTwo(entry) ? "audit.byOther" : "audit.byServer";
  }

  /** What nobody here did to a shared program, the other company did. */
  private static boolean isOfTwo(AuditTrailEntry entry) {
    return entry.action().startsWith("coalition.") || entry.action().startsWith("mark.");
  }

  /** The name that people gave it, else what it is called. */
  public String what(AuditTrailEntry entry) {
    return entry.subjectName().or(() -> called(entry)).orElse("");
  }

  /** A mark that is no more is called by its program: its own reference says nothing. */
  private static Optional<String> called(AuditTrailEntry entry) {
    return entry
        .subject()
        .map(subject -> entry.action().startsWith("mark.") ? subject.split(" ", 2)[0] : subject);
  }

  public String before(AuditTrailEntry entry) {
    return words().before(entry);
  }

  public String after(AuditTrailEntry entry) {
    return words().after(entry);
  }

  private AuditWords words() {
    if (words == null) {
      words = new AuditWords(new Spoken(text, times));
    }
    return words;
  }

  private record Spoken(Texts texts, Times times) implements AuditWords.Speech {
    @Override
    public String get(String key) {
      return texts.get(key);
    }

    @Override
    public String say(String key, Object... arguments) {
      return texts.say(key, arguments);
    }

    @Override
    public String time(Instant moment) {
      return times.medium(moment);
    }
  }

  public List<String> getAreas() {
    return AREAS;
  }

  public String areaKey(String area) {
    return "audit.area_" + area.replace('-', '_');
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user;
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }
}
