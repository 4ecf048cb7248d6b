package io.merchantloyalty.shared;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a command, so that its sender hears it all at once. */
public final class Violations {

  private final List<Violation> found = new ArrayList<>();

  public Violations check(boolean holds, String field, String rule, Object value) {
    if (!holds) {
      found.add(Violation.of(field, rule, value));
    }
    return this;
  }

  public Violations add(Violation violation) {
    found.add(violation);
    return this;
  }

  /** A text that must be there, may not be longer, and holds nothing that XML cannot. */
  public Violations checkText(String field, String text, int charsMax) {
    if (text == null || text.isBlank()) {
      return add(Violation.missing(field));
    }
    return checkTextIfAny(field, text, charsMax);
  }

  /** {@link #checkText} for a text that may be absent or empty. */
  public Violations checkTextIfAny(String field, String text, int charsMax) {
    if (text == null) {
      return this;
    }
    return check(
            Characters.fit(text, charsMax),
            field,
            "must have at most " + charsMax + " characters",
            text)
        .check(isReadable(text), field, "must hold no control characters", text);
  }

  /** {@link #checkText} for a text of several lines. */
  public Violations checkLines(String field, String text, int charsMax) {
    if (text == null) {
      return add(Violation.missing(field));
    }
    return check(
            Characters.fit(text, charsMax),
            field,
            "must have at most " + charsMax + " characters",
            text)
        .check(
            isReadable(text.replaceAll("[\\n\\r\\t]", "")),
            field,
            "must hold no control characters but line breaks and tabs",
            text);
  }

  /** Names travel in XML answers, which cannot hold every character. */
  private static boolean isReadable(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                Character.isISOControl(c)
                    || Character.getType(c) == Character.SURROGATE
                    || (c & 0xFFFE) == 0xFFFE);
  }

  public List<Violation> list() {
    return List.copyOf(found);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Throws one refusal with all that was found, if anything was. */
  public void refuse(ResultCode code) {
    if (!found.isEmpty()) {
      throw DomainException.violated(code, found);
    }
  }
}
