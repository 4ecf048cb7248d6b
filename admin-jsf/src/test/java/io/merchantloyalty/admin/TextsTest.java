package io.merchantloyalty.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The console says everything in both languages, and nothing that nobody hears. */
class TextsTest {

  private static final Path TEXTS = Path.of("src/main/resources/io/merchantloyalty/admin/text");
  private static final Path PAGES = Path.of("src/main/resources/META-INF");
  private static final Path BEANS = Path.of("src/main/java");

  /** {@code text['a.b']}, {@code text.say('a.b'}, {@code "a.b"} in a bean. */
  private static final Pattern NAMED =
      Pattern.compile("['\"]([a-z][a-zA-Z]*\\.[A-Za-z0-9_]+)['\"]");

  /** {@code text['a.b'.concat(x)]}, {@code text.name('a', x)}, {@code "a.b" + x}. */
  private static final Pattern BEGUN =
      Pattern.compile(
          "['\"]([a-z][a-zA-Z]*\\.[A-Za-z0-9_]*)['\"](?:\\.concat| \\+)"
              + "|name\\(['\"]([a-z]+)['\"]|\"([a-z]+\\.)\"");

  /** Looks like a key, and is the name of a file. */
  private static final Pattern FILE = Pattern.compile("\\.(?:csv|pdf|js|css|svg|png)$");

  private static final Pattern WORDS = Pattern.compile("[A-Za-zÅÄÖåäö]+");

  /** Arguments and what chooses between them are no words. */
  private static final Pattern PARTS = Pattern.compile("\\{\\d(?:,choice,|\\})|[{}#|<]");

  /** Names, and words that Swedish shares. */
  private static final Set<String> SAME =
      Set.of(
          "audit.byKey",
          "audit.byTerminal",
          "audit.digit_EAN13",
          "audit.digit_LUHN",
          "coalition.program",
          "menu.home",
          "profile.language_en",
          "profile.language_sv",
          "tree.program",
          "why.program");

  /** Words that no Swedish sentence has. */
  private static final Set<String> ENGLISH =
      Set.of(
          ("above already and another any are be been before below by cannot card "
                  + "cards change changed choose file first from has have here is it key keys "
                  + "line mark merchant must new no node nodes not of once only or password "
                  + "picture retired row save shop shops since than that the them there these "
                  + "this to tree until user users wait was were which with wrong yes you "
                  + "your")
              .split(" "));

  /** What a file has to hold is named as it is written. */
  private static final Set<String> QUOTED =
      Set.of(
          "phrases.mustBeYesOrNo yes",
          "phrases.mustBeYesOrNo no",
          "terminals.columnRows yes",
          "tree.columnRetired yes");

  static Stream<String> areas() {
    return allAreas().filter(area -> !area.equals("faces"));
  }

  private static Stream<String> allAreas() {
    return Sources.below(TEXTS)
        .map(file -> file.getFileName().toString())
        .filter(name -> !name.contains("_"))
        .map(name -> name.replace(".properties", ""));
  }

  @ParameterizedTest
  @MethodSource("areas")
  void bothLanguagesSayTheSameThings(String area) {
    Properties english = read(area + ".properties");
    Properties swedish = read(area + "_sv.properties");
    assertThat(swedish.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    assertThat(english.stringPropertyNames()).allMatch(key -> key.startsWith(area + "."));
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(swedish.getProperty(key)))
          .as("arguments of " + key)
          .isEqualTo(arguments(english.getProperty(key)));
      assertThat(swedish.getProperty(key)).as(key).isNotBlank();
    }
  }

  /** A new one is translated, or is named here because both languages say so. */
  @Test
  void onlyTheseTextsAreTheSameInBothLanguages() {
    Set<String> same = new TreeSet<>();
    allAreas()
        .forEach(
            area -> {
              Properties english = read(area + ".properties");
              Properties swedish = read(area + "_sv.properties");
              english.stringPropertyNames().stream()
                  .filter(key -> english.getProperty(key).equals(swedish.getProperty(key)))
                  .filter(
                      key ->
                          WORDS
                              .matcher(PARTS.matcher(english.getProperty(key)).replaceAll(""))
                              .find())
                  .forEach(same::add);
            });
    assertThat(same).isEqualTo(SAME);
  }

  @Test
  void noSwedishTextHoldsAnEnglishWord() {
    Set<String> english = new TreeSet<>();
    allAreas()
        .map(area -> read(area + "_sv.properties"))
        .forEach(
            texts ->
                texts.forEach(
                    (key, text) ->
                        WORDS
                            .matcher(PARTS.matcher(text.toString()).replaceAll(""))
                            .results()
                            .map(MatchResult::group)
                            .filter(ENGLISH::contains)
                            .filter(word -> !QUOTED.contains(key + " " + word))
                            .forEach(word -> english.add(key + " " + word))));
    assertThat(english).isEmpty();
  }

  @Test
  void pagesAndBeansNameTextsThatAreThere() {
    Set<String> there = keys();
    Set<String> rooms = there.stream().map(TextsTest::area).collect(Collectors.toSet());
    Set<String> missing =
        sources()
            .flatMap(source -> NAMED.matcher(source).results())
            .map(found -> found.group(1))
            .filter(key -> rooms.contains(area(key)))
            .filter(key -> !there.contains(key))
            .filter(key -> !FILE.matcher(key).find())
            .filter(key -> beginnings().stream().noneMatch(key::equals))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).isEmpty();
  }

  @Test
  void noTextIsKeptThatNobodyUses() {
    Set<String> named =
        sources()
            .flatMap(source -> NAMED.matcher(source).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    Set<String> begun = beginnings();
    Set<String> unused =
        keys().stream()
            .filter(key -> !named.contains(key))
            .filter(key -> begun.stream().noneMatch(key::startsWith))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).isEmpty();
  }

  /** A pattern that cannot be read would only be found when it is shown. */
  @ParameterizedTest
  @MethodSource("areas")
  void textsWithArgumentsCanBeFormatted(String area) {
    Stream.of(read(area + ".properties"), read(area + "_sv.properties"))
        .flatMap(texts -> texts.values().stream())
        .map(String::valueOf)
        .filter(text -> text.contains("{0"))
        .forEach(
            text ->
                assertThat(new MessageFormat(text).format(new Object[] {1, 2, 3, 4}))
                    .as(text)
                    .doesNotContain("{"));
  }

  private static Set<String> beginnings() {
    return sources()
        .flatMap(source -> BEGUN.matcher(source).results())
        .map(TextsTest::begun)
        .collect(Collectors.toSet());
  }

  private static String begun(MatchResult found) {
    if (found.group(1) != null) {
      return found.group(1);
    }
    return found.group(2) != null ? found.group(2) + "." : found.group(3);
  }

  private static Set<String> arguments(String text) {
    return Pattern.compile("\\{\\d")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keys() {
    return areas()
        // the business tier says those
        .filter(area -> !area.equals("phrases"))
        .flatMap(area -> read(area + ".properties").stringPropertyNames().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String area(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static Stream<String> sources() {
    return Stream.concat(Sources.below(PAGES), Sources.below(BEANS))
        .filter(file -> file.toString().endsWith(".xhtml") || file.toString().endsWith(".java"))
        .map(Sources::text);
  }

  private static Properties read(String name) {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(TEXTS.resolve(name), UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
