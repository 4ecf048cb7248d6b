package io.merchantloyalty.admin.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WholeListTest {

  private final ArrayList<Integer> there = new ArrayList<>(List.of(0, 1, 2, 3, 4));
  private final WholeList<Integer> list = new WholeList<>(2, () -> List.copyOf(there));

  @Test
  void pagesAreTurnedForthAndBackAndNoFurtherThanTheEnds() {
    assertEquals(List.of(0, 1), list.getRows());
    assertTrue(list.isFirstPage());
    list.next();
    list.next();
    list.next();
    assertEquals(List.of(4), list.getRows());
    assertEquals(5, list.getFirst());
    assertEquals(5, list.getLast());
    assertTrue(list.isLastPage());
    list.previous();
    list.previous();
    list.previous();
    assertEquals(List.of(0, 1), list.getRows());
  }

  @Test
  void rowsStayAsTheyWereReadUntilTheyAreToBeReadAgain() {
    assertEquals(List.of(0, 1), list.getRows());
    there.add(0, 9);
    assertEquals(List.of(0, 1), list.getRows());
    list.forget();
    assertEquals(List.of(9, 0), list.getRows());
  }

  @Test
  void aListThatHasBecomeShorterShowsItsLastPage() {
    list.next();
    list.next();
    assertEquals(List.of(4), list.getRows());
    there.subList(1, 5).clear();
    list.forget();
    assertEquals(List.of(0), list.getRows());
    assertEquals(1, list.getFirst());
    there.clear();
    list.forget();
    assertEquals(List.of(), list.getRows());
    assertTrue(list.isFirstPage());
    assertTrue(list.isLastPage());
  }

  @Test
  void anotherFilterBeginsOnTheFirstPage() {
    list.next();
    list.restart();
    assertEquals(List.of(0, 1), list.getRows());
    assertFalse(list.isLastPage());
    assertEquals(5, list.getTotal());
  }

  @Test
  void everyPageOfAListIsRead() {
    List<Integer> all = IntStream.range(0, 450).boxed().toList();
    assertEquals(all, WholeList.of(page -> part(all, page)));
    assertEquals(List.of(), WholeList.of(page -> part(List.of(), page)));
  }

  private static Page<Integer> part(List<Integer> all, PageRequest page) {
    int from = page.after().map(Integer::parseInt).orElse(0);
    int to = Math.min(all.size(), from + page.size());
    return new Page<>(
        all.subList(from, to), Optional.of(String.valueOf(to)).filter(next -> to < all.size()));
  }
}
