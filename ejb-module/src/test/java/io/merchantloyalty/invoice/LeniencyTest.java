package io.merchantloyalty.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.shared.CardNumber;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the odd things that old clients send (spec 03, Requests). */
class LeniencyTest {

  private final Leniency leniency = new Leniency();

  @ParameterizedTest
  @ValueSource(strings = {"x", "å", "\uD83D\uDE00", "\n"})
  void aTextIsKeptUpToFourThousandCharactersAndCutBehindThem(String character) {
    String fits = character.repeat(4_000);
    assertThat(leniency.text("title", Optional.of(fits))).contains(fits);
    assertThat(leniency.notes()).isEmpty();
    assertThat(leniency.text("title", Optional.of(fits + character))).contains(fits);
    assertThat(leniency.notes()).containsExactly("title cut to 4000 characters");
  }

  @ParameterizedTest
  @CsvSource({
    "24.99999, 24.99999",
    "0.1234567, 0.123457",
    "0.3333333333, 0.333333",
    "-0.0000005, -0.000001",
    "0.0000004, 0",
    "2.0000, 2",
    "9999999999999.9999994, 9999999999999.999999",
  })
  void anInformationalNumberIsRoundedToSixPlaces(BigDecimal sent, BigDecimal kept) {
    assertThat(leniency.decimal("itemQuantity", Optional.of(sent)).orElseThrow())
        .isEqualByComparingTo(kept);
    assertThat(leniency.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10000000000000", "-99999999999999999999", "9999999999999.9999995"})
  void aNumberThatIsTooLargeIsLeftOut(BigDecimal sent) {
    assertThat(leniency.decimal("itemQuantity", Optional.of(sent))).isEmpty();
    assertThat(leniency.notes()).containsExactly("itemQuantity left out: too large a number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://exa_mple.com/n",
        "http://åäö.se/n",
        "https://a.se/?a=b|c",
        "http://a.se/{}",
        "HTTP://a.se/a b",
        "http://a.se/100%",
        "http://",
      })
  void aStrangeNotificationAddressIsKeptAndNoted(String url) {
    assertThat(leniency.notificationUrl("notificationUrl", Optional.of(url))).contains(url);
    assertThat(leniency.notes()).containsExactly("notificationUrl is a strange address");
  }

  @Test
  void anOrdinaryNotificationAddressIsNotNoted() {
    Optional<String> url = Optional.of("https://shop.example/n?a=1");
    assertThat(leniency.notificationUrl("notificationUrl", url)).isEqualTo(url);
    assertThat(leniency.notes()).isEmpty();
  }

  @Test
  void anAddressThatIsTooLongOrWouldRunIsNotKept() {
    Optional<String> tooLong = Optional.of("http://a.se/" + "x".repeat(4_000));
    assertThat(leniency.notificationUrl("notificationUrl", tooLong)).isEmpty();
    assertThat(leniency.backUrl("backURL", tooLong)).isEmpty();
    assertThat(leniency.backUrl("backURL", Optional.of("javascript:alert(1)"))).isEmpty();
    assertThat(leniency.notes())
        .containsExactly(
            "notificationUrl left out: longer than 4000 characters",
            "backURL left out: longer than 4000 characters",
            "backURL left out: code or a file");
  }

  @Test
  void tokensThatCannotBeLookedAtAreLeftOut() {
    SentToken good = token("SOME_CARD", "1234567890");
    List<SentToken> kept =
        leniency.tokens(
            List.of(
                token("", "1"),
                token(" ", "1"),
                token("x".repeat(300), "1"),
                token("SOME_CARD", "1".repeat(300)),
                good));
    assertThat(kept).containsExactly(good);
    assertThat(leniency.notes()).hasSize(4).allMatch(note -> note.startsWith("token left out"));
  }

  @Test
  void ofSixtyTokensTheFirstTwentyGoodOnesAreLookedAt() {
    SentToken good = token("SOME_CARD", "1234567890");
    List<SentToken> many = Collections.nCopies(60, good);
    assertThat(leniency.tokens(many)).hasSize(20);
    assertThat(leniency.notes()).containsExactly("tokens left out: 40 of 60");
  }

  @Test
  void manyNotesAreOneDetailThatTellsHowManyMoreThereAre() {
    for (int i = 0; i < 1_000; i++) {
      leniency.leftOut("invoice/invoiceRows/invoiceRow[" + i + "]/itemQuantity", "too odd");
    }
    String detail = TimelineStep.detail(leniency.notes()).orElseThrow();
    assertThat(detail.length()).isLessThanOrEqualTo(TimelineStep.DETAIL_CHARS_MAX);
    assertThat(detail)
        .startsWith("invoice/invoiceRows/invoiceRow[0]/itemQuantity left out: too odd; ")
        .matches(".*; and 99\\d more");
    assertThat(TimelineStep.detail(List.of())).isEmpty();
    assertThat(TimelineStep.detail(List.of("a", "b"))).contains("a; b");
  }

  private static SentToken token(String id, String value) {
    return new SentToken(id, Optional.of(new CardNumber(value)), Optional.empty(), 1);
  }
}
