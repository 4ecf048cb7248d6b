package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.shared.Characters;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.json.Rfc3339;
import io.merchantloyalty.web.rest.problem.FieldViolation;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the numbers of a query, so that everything wrong with them is told at once. */
public final class Query {

  /** The largest number that a query may hold: a version or revision never gets there. */
  public static final int MOST = 999_999_999;

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  private final List<FieldViolation> found = new ArrayList<>();

  /** {@code text}: null when the parameter is absent. Both bounds belong to the range. */
  public OptionalInt number(String name, String text, int least, int most) {
    if (text == null) {
      return OptionalInt.empty();
    }
    if (DIGITS.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    }
    String rule = "must be a whole number from " + least + " to " + most;
    found.add(FieldViolation.ofParameter(name, rule, text));
    return OptionalInt.empty();
  }

  /** A moment of RFC 3339 with offset; {@code text}: null when the parameter is absent. */
  public Optional<Instant> moment(String name, String text) {
    if (text == null) {
      return Optional.empty();
    }
    // a plus that nobody has encoded is read as a space
    Optional<Instant> moment = Rfc3339.read(text.replace(' ', '+'));
    if (moment.filter(Rfc3339::isTaken).isPresent()) {
      return moment;
    }
    wrong(name, moment.isEmpty() ? Rfc3339.FORM : Rfc3339.RANGE, text);
    return Optional.empty();
  }

  /** One of the words of a list; {@code text}: null when the parameter is absent. */
  public <E extends Enum<E>> Optional<E> oneOf(String name, String text, Class<E> words) {
    if (text == null) {
      return Optional.empty();
    }
    Optional<E> found =
        Arrays.stream(words.getEnumConstants())
            .filter(word -> word.name().equals(text))
            .findFirst();
    if (found.isEmpty()) {
      String known =
          Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
      wrong(name, "must be one of " + known, text);
    }
    return found;
  }

  /** As {@link #oneOf}, of a query with nothing else to be read; {@code usual}: when absent. */
  public static <E extends Enum<E>> E oneOf(String name, String text, E usual) {
    Query query = new Query();
    E chosen = query.oneOf(name, text, usual.getDeclaringClass()).orElse(usual);
    query.refuse();
    return chosen;
  }

  /** {@code text}: null when the parameter is absent, which says no. */
  public boolean truth(String name, String text) {
    if (text != null && !text.equals("true") && !text.equals("false")) {
      found.add(FieldViolation.ofParameter(name, "must be true or false", text));
    }
    return "true".equals(text);
  }

  /** {@code text}: null when the parameter is absent; an empty one asks for nothing, too. */
  public Optional<String> text(String name, String text, int charsMax) {
    if (text != null && !Characters.fit(text, charsMax)) {
      String rule = "must have at most " + charsMax + " characters";
      found.add(FieldViolation.ofParameter(name, rule, text));
    }
    return Optional.ofNullable(text).filter(given -> !given.isBlank());
  }

  /** {@code text}: null when the parameter is absent, which is refused. */
  public String required(String name, String text) {
    if (text == null || text.isEmpty()) {
      found.add(FieldViolation.ofParameter(name, "must be given", ""));
    }
    return text;
  }

  /** Adds what only the caller can know to be wrong. */
  public void wrong(String name, String rule, String value) {
    found.add(FieldViolation.ofParameter(name, rule, value));
  }

  /** Refuses the request if anything was wrong. */
  public void refuse() {
    if (!found.isEmpty()) {
      throw RequestRefused.violated(ResultCode.REJECTED_BUSINESS_LOGIC, found);
    }
  }
}
