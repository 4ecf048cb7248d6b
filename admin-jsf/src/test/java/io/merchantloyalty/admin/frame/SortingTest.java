package io.merchantloyalty.admin.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortingTest {

  private enum Column {
    NAME,
    AGE
  }

  private final Sorting<Column> sorting = new Sorting<>(Column.NAME, false);

  @Test
  void aClickOnAnotherColumnSortsByItAndASecondOneTurnsItRound() {
    assertEquals("ascending", sorting.told(Column.NAME));
    assertEquals("none", sorting.told(Column.AGE));
    sorting.by(Column.AGE);
    assertEquals("ascending", sorting.told(Column.AGE));
    sorting.by(Column.AGE);
    assertEquals("descending", sorting.told(Column.AGE));
    assertEquals("none", sorting.told(Column.NAME));
    sorting.by(Column.NAME);
    assertEquals("ascending", sorting.told(Column.NAME));
  }

  @Test
  void rowsComeTheWayRoundThatIsWanted() {
    assertEquals("abc", sorted());
    sorting.by(Column.NAME);
    assertEquals("cba", sorted());
  }

  private String sorted() {
    return Stream.of("b", "c", "a")
        .sorted(sorting.directed(Comparator.<String>naturalOrder()))
        .reduce("", String::concat);
  }
}
