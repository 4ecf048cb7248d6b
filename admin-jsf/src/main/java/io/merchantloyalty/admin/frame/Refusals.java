package io.merchantloyalty.admin.frame;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says refusals in the visitor's language. A violation is shown at the input whose id is the
 * field's path with underscores ({@code numberRule/pattern}: {@code numberRule_pattern}), or its
 * last part; with the field's label, the rule and the value that came (spec 05).
 */
@RequestScoped
public class Refusals {

  /** How the business tier begins it; which role, the visitor knows. */
  static final String NOT_THE_ROLE = "your role does not do this";

  /** As a run of long work writes it down: the rule may itself end in brackets. */
  private static final Pattern VIOLATED =
      Pattern.compile("(\\S+) (?=must )((.*?)(?: \\((.*)\\))?)", Pattern.DOTALL);

  @Inject Visitor visitor;
  @Inject Texts text;

  /** Adds the messages to the page that is answered. */
  public void show(DomainException refusal) {
    if (refusal.details() instanceof Details.Violations violations) {
      violations.list().forEach(this::show);
    } else {
      add(null, sentence(refusal));
    }
  }

  /** One sentence for the whole of a refusal, for where there are no fields. */
  public String sentence(DomainException refusal) {
    Details details = refusal.details();
    if (details instanceof Details.Violations violations) {
      List<String> sentences = violations.list().stream().map(v -> named(v.field(), v)).toList();
      return String.join(" ", sentences);
    }
    if (details instanceof Details.RetryAfter wait) {
      long minutes = Math.max(1, TimeUnit.SECONDS.toMinutes(wait.seconds() + 59));
      return refusal.code() == ResultCode.SERVICE_UNAVAILABLE
          ? text.get(visitor.isSignedIn() ? "frame.away" : "signin.away")
          : text.say("frame.tooOften", minutes);
    }
    if (details instanceof Details.Changed || details instanceof Details.Stale) {
      return text.get("frame.changed");
    }
    if (details instanceof Details.NotFound) {
      return text.get("frame.gone");
    }
    return refusal.getMessage().startsWith(NOT_THE_ROLE)
        ? text.get("frame.notYourRole")
        : capital(said(refusal.getMessage())) + ".";
  }

  /**
   * Why long work failed. It was written down when nobody was there to be told, in English: a
   * refusal's sentence, or field, rule and value in one.
   */
  public String failure(String written) {
    Matcher violated = VIOLATED.matcher(written);
    if (violated.matches()) {
      return Stream.of(
              new Violation(violated.group(1), violated.group(2), Optional.empty()),
              new Violation(
                  violated.group(1), violated.group(3), Optional.ofNullable(violated.group(4))))
          .filter(violation -> Phrases.isKnown(violation.rule()))
          .findFirst()
          .map(violation -> named(column(violation.field()), violation))
          .orElseGet(() -> text.get("works.failed"));
    }
    return Phrases.isKnown(written) ? capital(said(written)) + "." : text.get("works.failed");
  }

  /** What people call a column of a file; its name in the file for one that has no other. */
  public String column(String field) {
    String label = text.get("works.column_" + field);
    return label.startsWith("[") ? field : label;
  }

  private void show(Violation violation) {
    Optional<UIComponent> input = input(violation.field());
    String label =
        input
            .map(component -> (String) component.getAttributes().get("label"))
            .orElseGet(() -> violation.field());
    input
        .filter(EditableValueHolder.class::isInstance)
        .ifPresent(component -> ((EditableValueHolder) component).setValid(false));
    add(
        input.map(c -> c.getClientId(FacesContext.getCurrentInstance())).orElse(null),
        named(label, violation));
  }

  private String named(String label, Violation violation) {
    String rule = said(violation.rule());
    return violation
        .value()
        .filter(value -> !value.isBlank() && !value.equals("null"))
        .map(value -> text.say("frame.fieldRuleValue", label, rule, value))
        .orElseGet(() -> text.say("frame.fieldRule", label, rule));
  }

  private String said(String sentence) {
    return Phrases.said(visitor.locale(), sentence);
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Languages.ENGLISH) + sentence.substring(1);
  }

  private static void add(String clientId, String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
  }

  private static Optional<UIComponent> input(String field) {
    String whole = field.replace('/', '_');
    String last = field.substring(field.lastIndexOf('/') + 1);
    return byId(whole).or(() -> byId(last));
  }

  private static Optional<UIComponent> byId(String id) {
    AtomicReference<UIComponent> found = new AtomicReference<>();
    FacesContext faces = FacesContext.getCurrentInstance();
    faces
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
            (context, component) -> {
              if (id.equals(component.getId()) && component.isRendered()) {
                found.set(component);
                return VisitResult.COMPLETE;
              }
              return VisitResult.ACCEPT;
            });
    return Optional.ofNullable(found.get());
  }
}
