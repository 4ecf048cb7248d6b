package io.merchantloyalty.admin.programs;

import io.merchantloyalty.admin.frame.Meanwhile;
import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.loyalty.CheckDigit;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.loyalty.program.ChangeProgram;
import io.merchantloyalty.loyalty.program.NumberTrial;
import io.merchantloyalty.loyalty.program.ProgramContent;
import io.merchantloyalty.loyalty.program.ProgramView;
import io.merchantloyalty.shared.CardNumber;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code programs/numbers.xhtml}: which numbers its cards have, and a box to try one. */
@Named("programsNumbers")
@ViewScoped
public class NumbersPage extends OpenProgram {

  private static final long serialVersionUID = 1L;

  @Inject transient Notices notices;
  @Inject transient Texts text;
  @Inject Meanwhile meanwhile;

  private String pattern;
  private int lengthMin;
  private int lengthMax;
  private CheckDigit checkDigit;
  private String number;
  private String tried;
  private List<String> faults;

  /** The rule that would leave out cards which shoppers have; nothing: none was asked about. */
  private transient NumberRule asked;

  private transient long misfits;

  @Override
  void now(ProgramView view) {
    super.now(view);
    NumberRule rule = view.content().numberRule();
    pattern = rule.pattern().orElse(null);
    lengthMin = rule.lengthMin();
    lengthMax = rule.lengthMax();
    checkDigit = rule.checkDigit();
    meanwhile.opened(values(view));
  }

  private Map<String, String> values(ProgramView view) {
    NumberRule rule = view.content().numberRule();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("programs.lengthMin", String.valueOf(rule.lengthMin()));
    values.put("programs.lengthMax", String.valueOf(rule.lengthMax()));
    values.put("programs.checkDigit", text.name("checkdigit", rule.checkDigit()));
    values.put("programs.pattern", rule.pattern().orElse(""));
    return values;
  }

  /** By the rule as it stands on the page; nothing is kept. */
  public void tryNumber() {
    NumberTrial trial =
        programs.tryNumber(
            visitor.call(),
            getToken(),
            new CardNumber(number == null ? "" : number),
            Optional.of(rule()));
    tried = number;
    faults = trial.faults().stream().map(text::phrase).toList();
  }

  /** Asks first when shoppers have cards that the new rule would not allow. */
  public String save() {
    NumberRule wanted = rule();
    if (!wanted.equals(asked)) {
      asked = null;
      misfits = isDraft() ? 0 : programs.misfits(visitor.call(), getToken(), wanted);
      if (misfits > 0) {
        asked = wanted;
        return null;
      }
    }
    if (!meanwhile.save(() -> change(wanted), () -> values(again()))) {
      return null;
    }
    asked = null;
    notices.saved();
    return go(isDraft() ? "pictures" : "review");
  }

  private void change(NumberRule wanted) {
    ProgramContent content = getProgram().content();
    programs.change(
        visitor.call(),
        new ChangeProgram(
            getToken(),
            seen(),
            new ProgramContent(
                content.name(), content.addText(), content.informationText(), wanted)));
  }

  public Meanwhile getMeanwhile() {
    return meanwhile;
  }

  private NumberRule rule() {
    return new NumberRule(Optional.ofNullable(pattern), lengthMin, lengthMax, checkDigit);
  }

  /** Shoppers whose cards the rule that was asked about leaves out; 0: nothing is asked. */
  public long getMisfits() {
    return asked == null ? 0 : misfits;
  }

  /** The rule stays as it is. */
  public void forget() {
    asked = null;
    now(getProgram());
  }

  public boolean isAllowed() {
    return faults != null && faults.isEmpty();
  }

  public CheckDigit[] getCheckDigits() {
    return CheckDigit.values();
  }

  public int getLengthMost() {
    return NumberRule.NUMBER_CHARS_MAX;
  }

  public String getPattern() {
    return pattern;
  }

  public void setPattern(String pattern) {
    this.pattern = pattern;
  }

  public int getLengthMin() {
    return lengthMin;
  }

  public void setLengthMin(int lengthMin) {
    this.lengthMin = lengthMin;
  }

  public int getLengthMax() {
    return lengthMax;
  }

  public void setLengthMax(int lengthMax) {
    this.lengthMax = lengthMax;
  }

  public CheckDigit getCheckDigit() {
    return checkDigit;
  }

  public void setCheckDigit(CheckDigit checkDigit) {
    this.checkDigit = checkDigit;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getTried() {
    return tried;
  }

  public List<String> getFaults() {
    return faults;
  }
}
