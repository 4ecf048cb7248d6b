package io.merchantloyalty.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.admin.Sources;
import io.merchantloyalty.loyalty.coalition.ParticipationState;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the business tier writes into a merchant's log has words in both languages. */
class AuditDeedsTest {

  /** Every text that looks like a deed: {@code "program.publish"}, {@code "coalition." + …}. */
  private static final Pattern DEED =
      Pattern.compile("\"((?:" + String.join("|", ListPage.AREAS) + ")\\.[a-z.-]*)\"");

  @Test
  void everyDeedOfTheBusinessHasWordsInBothLanguages() {
    Set<String> deeds = deeds();
    assertThat(deeds)
        .contains("program.picture.back", "card.unblock.import", "mark.remove", "coalition.left");
    for (Locale language : new Locale[] {Locale.ROOT, new Locale("sv")}) {
      Set<String> said =
          ResourceBundle.getBundle("io.merchantloyalty.admin.text.audit", language).keySet();
      assertThat(deeds.stream().map(ListPage::deedKey)).as("in " + language).isSubsetOf(said);
    }
  }

  /** Somebody who adds an area to the log is to add it to the filter. */
  @Test
  void everyDeedIsInAnAreaThatCanBeAskedFor() {
    Pattern did = Pattern.compile("\\.did\\(\\s*\"([a-z-]+)\\.");
    Set<String> areas = new TreeSet<>();
    sources().forEach(text -> did.matcher(text).results().forEach(m -> areas.add(m.group(1))));
    assertThat(ListPage.AREAS).containsAll(areas);
  }

  private static Set<String> deeds() {
    Set<String> deeds = new TreeSet<>();
    sources()
        .filter(text -> text.contains("audit.record(") || text.contains(".record("))
        .flatMap(text -> DEED.matcher(text).results())
        .map(found -> found.group(1))
        .forEach(deeds::add);
    if (deeds.remove("coalition.")) {
      // how a participation ended is the deed
      Stream.of(ParticipationState.DECLINED, ParticipationState.LEFT, ParticipationState.WITHDRAWN)
          .map(state -> "coalition." + state.name().toLowerCase(Locale.ROOT))
          .forEach(deeds::add);
    }
    return deeds;
  }

  private static Stream<String> sources() {
    return Sources.javaBelow(Sources.BUSINESS).map(Sources::text);
  }
}
