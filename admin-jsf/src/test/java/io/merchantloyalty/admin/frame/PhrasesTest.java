package io.merchantloyalty.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.admin.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the business tier says to a merchant's staff is said in Swedish, too. */
class PhrasesTest {

  /** The rooms that the console's pages ask. */
  private static final Set<String> ROOMS =
      Set.of(
          "merchant",
          "loyalty",
          "media",
          "work",
          "csv",
          "terminal/administration",
          "terminal/sticker",
          "terminal/tillfile");

  /** What only registers, shoppers, operators and other systems hear. */
  private static final Set<String> NOT_FOR_STAFF =
      Set.of(
          "loyalty/card",
          "loyalty/LoyaltyCards.java",
          "merchant/MerchantUsers.java",
          "merchant/operator");

  private static final Pattern RULE = Pattern.compile("\"(must (?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:wrongState\\(|new DomainException\\(\\s*ResultCode\\.\\w+,)\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Why long work failed: what its run was refused, and these. */
  private static final Pattern FAILURE =
      Pattern.compile("\\bfail\\([^\";]*\"((?:[^\"\\\\]|\\\\.)*)\"");

  @Test
  void everyRuleAndRefusalOfTheConsolesBusinessHasSwedishWords() {
    Set<String> unknown = new TreeSet<>();
    for (String room : ROOMS) {
      sources(Sources.BUSINESS.resolve(room))
          .flatMap(source -> sentences(source))
          .filter(sentence -> !Phrases.isKnown(sentence))
          // Refusals says it in words of its own
          .filter(sentence -> !sentence.startsWith(Refusals.NOT_THE_ROLE))
          .forEach(unknown::add);
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void aSentenceIsSaidWithWhatChangesInIt() {
    assertThat(Phrases.said(Languages.SWEDISH, "must have 4 to 20 characters"))
        .isEqualTo("måste ha 4 till 20 tecken");
    assertThat(Phrases.said(Languages.ENGLISH, "must have 4 to 20 characters"))
        .isEqualTo("must have 4 to 20 characters");
  }

  @Test
  void wordsWithinASentenceAreSaidInSwedishToo() {
    assertThat(
            Phrases.said(
                Languages.SWEDISH,
                "it cannot be published without its icon, a shop where it is valid"))
        .isEqualTo("det kan inte publiceras utan sin ikon, en butik där det gäller");
    assertThat(Phrases.said(Languages.SWEDISH, "must be a PNG or JPEG picture; this one is a GIF"))
        .isEqualTo("måste vara en PNG- eller JPEG-bild; den här är en GIF");
  }

  /** What stands in place of a name: kinds of files, what a draft lacks, what was done. */
  @Test
  void everyWordThatTheBusinessTierPutsIntoASentenceHasSwedishWords() {
    Set<String> unknown = new TreeSet<>();
    for (String file : List.of("media/FileKind.java", "loyalty/program/ProgramLack.java")) {
      Pattern.compile("\"((?:an? |its )[^\"\\\\]+|empty|something else)\"")
          .matcher(Sources.text(Sources.BUSINESS.resolve(file)))
          .results()
          .map(found -> found.group(1))
          .filter(word -> !Phrases.isKnown(word))
          .forEach(unknown::add);
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void aSentenceThatIsNotKnownIsStillARefusal() {
    assertThat(Phrases.said(Languages.SWEDISH, "must sing")).isEqualTo("värdet kan inte godtas");
  }

  /** Texts put together are read as one, with a number for each part that is not a text. */
  private static Stream<String> sentences(String source) {
    String joined =
        source
            .replaceAll("\"\\s*\\+\\s*\"", "")
            .replaceAll("\"\\s*\\+\\s*[\\w.()]+\\s*\\+\\s*\"", "9")
            .replaceAll("\"\\s*\\+\\s*[\\w.()]+", "9\"")
            .replaceAll("%[ds]", "9");
    return Stream.of(RULE, REFUSAL, FAILURE)
        .flatMap(pattern -> pattern.matcher(joined).results())
        .map((MatchResult found) -> found.group(1).replace("\\\"", "\""));
  }

  private static Stream<String> sources(Path root) {
    return Sources.javaBelow(root)
        .filter(
            file ->
                NOT_FOR_STAFF.stream()
                    .noneMatch(part -> file.startsWith(Sources.BUSINESS.resolve(part))))
        .map(Sources::text);
  }
}
