package io.merchantloyalty.admin.why;

import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.tree.NodePicker;
import io.merchantloyalty.admin.tree.ProgramChoices;
import io.merchantloyalty.admin.users.NodeChoice;
import io.merchantloyalty.invoice.staff.FindBills;
import io.merchantloyalty.invoice.staff.StaffBill;
import io.merchantloyalty.invoice.staff.StaffBills;
import io.merchantloyalty.loyalty.why.AskWhy;
import io.merchantloyalty.loyalty.why.WhyView;
import io.merchantloyalty.loyalty.why.Whys;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.terminal.administration.FindTerminals;
import io.merchantloyalty.terminal.administration.ShopTerminals;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code why/ask.xhtml}: a program, a place and a time make the question; a bill makes it, too. The
 * address holds the question, so that it can be sent to a colleague.
 */
@Named("whyAsk")
@ViewScoped
public class AskPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int BILLS = 20;
  private static final int SUGGESTIONS = 15;

  @Inject transient Visitor visitor;
  @Inject transient Whys whys;
  @Inject transient StaffBills bills;
  @Inject transient ShopTerminals terminals;
  @Inject transient NodePicker picker;
  @Inject ProgramChoices programs;

  private String program;
  private String node;
  private String terminal;
  private String moment;
  private NodeChoice shop;
  private TillChoice till;
  private LocalDateTime at;
  private String reference;
  private transient WhyView answer;
  private List<StaffBill> found;

  /** A step of the drawn way, from the shop up. */
  public record Step(String name, boolean deciding, boolean first) {}

  /** A question that came with the address is asked at once. */
  public void open() {
    if (node != null && !node.isBlank()) {
      shop = picker.choice(node);
    }
    if (terminal != null && !terminal.isBlank()) {
      till = TillChoice.of(terminals.read(visitor.call(), terminal));
    }
    at = read(moment).map(time -> LocalDateTime.ofInstant(time, visitor.zone())).orElse(null);
    if (program != null && !program.isBlank() && (shop != null || till != null)) {
      answer = whys.why(visitor.call(), new AskWhy(program, place(read(moment)), read(moment)));
    }
  }

  public void ask() {
    if ((shop == null) == (till == null)) {
      throw DomainException.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          new Violation("shop", "must be given, or a till in its place", Optional.empty()));
    }
    Optional<Instant> asked =
        Optional.ofNullable(at).map(time -> time.atZone(visitor.zone()).toInstant());
    answer = whys.why(visitor.call(), new AskWhy(program, place(asked), asked));
  }

  /** Bills of that reference, or the newest. */
  public void find() {
    found =
        bills
            .find(
                visitor.call(),
                new FindBills(
                    Optional.ofNullable(reference).filter(text -> !text.isBlank()),
                    Optional.empty(),
                    Optional.empty()),
                new PageRequest(Optional.empty(), BILLS))
            .items();
  }

  public List<TillChoice> suggestTills(String words) {
    return terminals
        .list(
            visitor.call(),
            FindTerminals.all().calling(Optional.of(words)),
            new PageRequest(Optional.empty(), SUGGESTIONS))
        .items()
        .stream()
        .map(TillChoice::of)
        .toList();
  }

  private String place(Optional<Instant> asked) {
    return till == null
        ? shop.reference()
        : terminals.shopAt(visitor.call(), till.terminalId(), asked);
  }

  private static Optional<Instant> read(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      // a plus that nobody has encoded is read as a space
      return Optional.of(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  public WhyView getAnswer() {
    return answer;
  }

  /** From the place that was asked about up to the root. */
  public List<Step> getWay() {
    List<String> path = answer.path();
    int deciding = answer.deciding().map(mark -> path.size() - 1 - mark.distance()).orElse(-1);
    List<Step> way = new ArrayList<>();
    for (int i = path.size() - 1; i >= 0; i--) {
      way.add(new Step(path.get(i), i == deciding, i == path.size() - 1));
    }
    return way;
  }

  public List<StaffBill> getFound() {
    return found;
  }

  public List<ProgramChoices.Choice> getPrograms() {
    return programs.withRetired();
  }

  public String getProgram() {
    return program;
  }

  public void setProgram(String program) {
    this.program = program;
  }

  public String getNode() {
    return node;
  }

  public void setNode(String node) {
    this.node = node;
  }

  public String getTerminal() {
    return terminal;
  }

  public void setTerminal(String terminal) {
    this.terminal = terminal;
  }

  public String getMoment() {
    return moment;
  }

  public void setMoment(String moment) {
    this.moment = moment;
  }

  public NodeChoice getShop() {
    return shop;
  }

  public void setShop(NodeChoice shop) {
    this.shop = shop;
  }

  public TillChoice getTill() {
    return till;
  }

  public void setTill(TillChoice till) {
    this.till = till;
  }

  public LocalDateTime getAt() {
    return at;
  }

  public void setAt(LocalDateTime at) {
    this.at = at;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }
}
