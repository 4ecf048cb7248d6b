package io.merchantloyalty.web.soap;

import io.merchantloyalty.invoice.Amount;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import io.merchantloyalty.web.soap.envelope.XmlElement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The typed values among an element's children. What cannot be read is absent and noted in {@code
 * violations} under its path from the operation, such as {@code
 * invoice/invoiceRows/invoiceRow[2]/itemQuantity}; the caller refuses when all has been read.
 */
record Fields(XmlElement element, String path, Violations violations) {

  // bounded, because turning digits into a number costs the square of their count
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})");
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");

  Optional<String> text(String name) {
    return element.text(name);
  }

  Optional<String> word(String name) {
    return element.word(name);
  }

  /** The element's own fields, or those of an empty one. */
  Fields child(String name) {
    return new Fields(
        element.child(name).orElseGet(() -> XmlElement.empty(name)), path(name), violations);
  }

  /** Each child of that name, counted from 1 in its path. */
  List<Fields> children(String name) {
    List<XmlElement> found = element.children(name);
    return IntStream.range(0, found.size())
        .mapToObj(i -> new Fields(found.get(i), path(name) + "[" + (i + 1) + "]", violations))
        .toList();
  }

  /** A plain decimal: no exponent, no grouping, a point before the decimals. */
  Optional<BigDecimal> decimal(String name) {
    return word(name)
        .filter(word -> readable(name, "must be a plain decimal number", DECIMAL, word))
        .map(BigDecimal::new);
  }

  OptionalInt integer(String name) {
    Optional<String> word =
        word(name).filter(w -> readable(name, "must be a whole number", INTEGER, w));
    if (word.isEmpty()) {
      return OptionalInt.empty();
    }
    long value = Long.parseLong(word.get());
    if (value != (int) value) {
      violations.add(Violation.secret(path(name), "is out of range"));
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) value);
  }

  /** An amount without a value is none; a value needs its currency. */
  Optional<Amount> amount(String name) {
    Fields amount = child(name);
    Optional<BigDecimal> value = amount.decimal("value");
    Optional<String> currency = amount.word("currency");
    if (value.isPresent() && currency.isEmpty()) {
      violations.add(Violation.missing(amount.path("currency")));
    }
    return value.flatMap(v -> currency.map(c -> new Amount(v, c)));
  }

  <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String name) {
    Optional<String> word = word(name);
    for (E constant : type.getEnumConstants()) {
      if (word.isPresent() && constant.name().equals(word.get())) {
        return Optional.of(constant);
      }
    }
    word.ifPresent(w -> violations.add(Violation.secret(path(name), "is not a known mode")));
    return Optional.empty();
  }

  String path(String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }

  /** The value is not repeated: a till that mixes its fields up may have put a card number here. */
  private boolean readable(String name, String rule, Pattern pattern, String word) {
    boolean readable = pattern.matcher(word).matches();
    if (!readable) {
      violations.add(Violation.secret(path(name), rule));
    }
    return readable;
  }
}
