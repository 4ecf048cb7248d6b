package io.merchantloyalty.invoice;

import io.merchantloyalty.shared.Characters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes what an old client sends fit, where a new one would be refused (spec 03, Requests): no
 * field refuses a sale that is neither money nor identity. Texts are cut, informational numbers are
 * rounded, and what cannot be understood is left out. Each of these is noted, for the invoice's
 * timeline. One object serves one call.
 */
public final class Leniency {

  /** In code points. Longer texts are cut. */
  public static final int TEXT_CHARS_MAX = 4_000;

  /** Of quantities, prices, rates and discounts, as their columns have. */
  static final int DECIMALS_MAX = 6;

  static final int INTEGER_DIGITS_MAX = 13;

  private final List<String> notes = new ArrayList<>();

  /** What was changed so far. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * Notes that a field was left out. What it said is not repeated: a till that mixes its fields up
   * may have put a card number there, and the timeline is never erased.
   */
  public void leftOut(String field, String why) {
    notes.add(field + " left out: " + why);
  }

  /** Notes something else that was odd; {@code note} quotes no card number. */
  public void note(String note) {
    notes.add(note);
  }

  /** A descriptive text, at most {@link #TEXT_CHARS_MAX} long. */
  public Optional<String> text(String field, Optional<String> sent) {
    return sent.map(
        text -> {
          if (fits(text)) {
            return text;
          }
          notes.add(field + " cut to " + TEXT_CHARS_MAX + " characters");
          return text.substring(0, text.offsetByCodePoints(0, TEXT_CHARS_MAX));
        });
  }

  /** An informational number, rounded to six places. One that is too large is left out. */
  public Optional<BigDecimal> decimal(String field, Optional<BigDecimal> sent) {
    return sent.flatMap(
        number -> {
          BigDecimal rounded = number.setScale(DECIMALS_MAX, RoundingMode.HALF_UP);
          if (rounded.precision() - DECIMALS_MAX > INTEGER_DIGITS_MAX) {
            leftOut(field, "too large a number");
            return Optional.empty();
          }
          return Optional.of(number.scale() > DECIMALS_MAX ? rounded : number);
        });
  }

  /** An amount that only informs, rounded as {@link #decimal} does. */
  public Optional<Amount> amount(String field, Optional<Amount> sent) {
    return sent.flatMap(
        amount ->
            decimal(field, Optional.of(amount.value()))
                .map(value -> new Amount(value, amount.currency())));
  }

  /**
   * The address that a shop's customer returns to. A cut one would lead somewhere else, and one
   * that would run as code is never kept.
   */
  public Optional<String> backUrl(String field, Optional<String> sent) {
    return address(field, sent)
        .filter(
            url -> {
              boolean harmless = BackUrl.isHarmless(url);
              if (!harmless) {
                leftOut(field, "code or a file");
              }
              return harmless;
            });
  }

  /**
   * An address to be notified at, also a strange one. What does not begin with http:// or https://
   * is kept as it is, because {@link BillCheck} refuses it.
   */
  public Optional<String> notificationUrl(String field, Optional<String> sent) {
    Optional<String> kept = sent.filter(url -> !beginsAsHttp(url)).or(() -> address(field, sent));
    kept.filter(url -> beginsAsHttp(url) && !isHttp(url))
        .ifPresent(url -> notes.add(field + " is a strange address"));
    return kept;
  }

  /**
   * The tokens among {@code sent} that can be looked at, at most as many as are looked at. A card
   * that is left out is unknown here anyway.
   */
  public List<SentToken> tokens(List<SentToken> sent) {
    List<SentToken> kept = new ArrayList<>();
    for (SentToken token : sent) {
      token(token).ifPresent(kept::add);
    }
    if (kept.size() > RegisterTokens.TOKENS_MAX) {
      leftOut("tokens", (kept.size() - RegisterTokens.TOKENS_MAX) + " of " + kept.size());
    }
    return List.copyOf(kept.subList(0, Math.min(kept.size(), RegisterTokens.TOKENS_MAX)));
  }

  private Optional<SentToken> token(SentToken token) {
    if (token.id().isBlank()) {
      leftOut("token", "without id");
      return Optional.empty();
    }
    if (!Characters.fit(token.id(), RegisterTokens.TOKEN_ID_CHARS_MAX)) {
      leftOut("token", "an id of " + Characters.count(token.id()) + " characters");
      return Optional.empty();
    }
    int valueChars = token.value().map(number -> Characters.count(number.sent())).orElse(0);
    if (valueChars > RegisterTokens.CARD_NUMBER_CHARS_MAX) {
      leftOut("token", "a value of " + valueChars + " characters");
      return Optional.empty();
    }
    return Optional.of(
        new SentToken(
            token.id(),
            token.value(),
            text("token description", token.description()),
            token.status()));
  }

  private Optional<String> address(String field, Optional<String> sent) {
    return sent.filter(
        url -> {
          boolean fits = fits(url);
          if (!fits) {
            leftOut(field, "longer than " + TEXT_CHARS_MAX + " characters");
          }
          return fits;
        });
  }

  static boolean fits(String text) {
    return text.codePointCount(0, text.length()) <= TEXT_CHARS_MAX;
  }

  static boolean beginsAsHttp(String url) {
    return url.regionMatches(true, 0, "http://", 0, 7)
        || url.regionMatches(true, 0, "https://", 0, 8);
  }

  /** Whether it is an address as the standards have it, with a host. */
  static boolean isHttp(String url) {
    try {
      return beginsAsHttp(url) && new URI(url).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
