package io.merchantloyalty.admin.why;

import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.tree.NodePicker;
import io.merchantloyalty.admin.tree.ProgramChoices;
import io.merchantloyalty.admin.users.NodeChoice;
import io.merchantloyalty.invoice.staff.StaffBills;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.loyalty.why.AskWhy;
import io.merchantloyalty.loyalty.why.WhyView;
import io.merchantloyalty.loyalty.why.Whys;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.terminal.administration.FindTerminals;
import io.merchantloyalty.terminal.administration.ShopTerminals;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code why/ask.xhtml}: a program, a place and a time make the question, with a card's number or
 * without; a bill's card makes it, too. The address holds the question, so that it can be sent to a
 * colleague, all but a number that was typed: addresses get into logs. A bill's card is named there
 * by its place on the bill.
 */
@Named("whyAsk")
@ViewScoped
public class AskPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ADDRESS = "/admin/why/ask.xhtml";
  private static final int SUGGESTIONS = 15;

  /** How the number gets from the question to the page that answers. */
  private static final String NUMBER = "whyNumber";

  @Inject transient Visitor visitor;
  @Inject transient Whys whys;
  @Inject transient StaffBills bills;
  @Inject transient ShopTerminals terminals;
  @Inject transient NodePicker picker;
  @Inject ProgramChoices programs;
  @Inject BillSearch search;

  private String program;
  private String node;
  private String terminal;
  private String moment;
  private NodeChoice shop;
  private TillChoice till;
  private LocalDateTime at;
  private String bill;
  private String card;
  private String number;
  private transient WhyView answer;

  /** A step of the drawn way, from the shop up. */
  public record Step(String name, boolean deciding, boolean first) {}

  /** A question that came with the address is asked at once. */
  public void open() {
    if (bill != null && card != null) {
      openBill();
      return;
    }
    if (node != null && !node.isBlank()) {
      shop = picker.choice(node);
    }
    if (terminal != null && !terminal.isBlank()) {
      till = TillChoice.of(terminals.read(visitor.call(), terminal));
    }
    at = read(moment).map(time -> LocalDateTime.ofInstant(time, visitor.zone())).orElse(null);
    if (program != null && !program.isBlank() && (shop != null || till != null)) {
      number = (String) flash().get(NUMBER);
      answer = answered(read(moment));
    }
  }

  private void openBill() {
    answer = bills.why(visitor.call(), bill, place(card));
    program = answer.tokenId();
    shop = picker.choice(answer.node());
    at = LocalDateTime.ofInstant(answer.at(), visitor.zone());
  }

  /** What is no number is that of no card. */
  private static int place(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private WhyView answered(Optional<Instant> asked) {
    Optional<AskWhy.Card> ofCard =
        CardNumber.ofNullable(number)
            .filter(asking -> !asking.printed().isEmpty())
            .map(asking -> new AskWhy.Card(Optional.of(asking), Optional.empty()));
    return whys.why(visitor.call(), new AskWhy(program, place(asked), asked, ofCard));
  }

  /**
   * Answers at the address of the question.
   *
   * <p>It is asked here, too: what is refused is told beside the form, and not on a page for what
   * is not there.
   */
  public void ask() throws IOException {
    if ((shop == null) == (till == null)) {
      throw DomainException.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          new Violation("shop", "must be given, or a till in its place", Optional.empty()));
    }
    Optional<Instant> asked =
        Optional.ofNullable(at).map(time -> time.atZone(visitor.zone()).toInstant());
    answered(asked);
    Map<String, List<String>> question = new LinkedHashMap<>();
    question.put("program", List.of(program));
    if (till == null) {
      question.put("node", List.of(shop.reference()));
    } else {
      question.put("terminal", List.of(till.terminalId()));
    }
    asked.ifPresent(time -> question.put("at", List.of(time.toString())));
    if (number != null) {
      flash().put(NUMBER, number);
    }
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(
        external.encodeRedirectURL(external.getRequestContextPath() + ADDRESS, question));
  }

  private static Flash flash() {
    return FacesContext.getCurrentInstance().getExternalContext().getFlash();
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

  /** The way to the question by a bill. */
  public BillSearch getSearch() {
    return search;
  }

  /** Key of the sentence that answers. */
  public String getVerdict() {
    if (answer.ofCard()) {
      return answer.valid() ? "why.cardYes" : "why.cardNo";
    }
    return answer.valid() ? "why.isYes" : "why.isNo";
  }

  public int getNumberMost() {
    return NumberRule.NUMBER_CHARS_MAX;
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

  public String getBill() {
    return bill;
  }

  public void setBill(String bill) {
    this.bill = bill;
  }

  public String getCard() {
    return card;
  }

  public void setCard(String card) {
    this.card = card;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
