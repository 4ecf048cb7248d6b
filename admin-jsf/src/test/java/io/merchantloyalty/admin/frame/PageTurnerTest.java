package io.merchantloyalty.admin.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTurnerTest {

  private static final int NUMBERS = 5;

  private final PageTurner<Integer> turner = new PageTurner<>(2);
  private int reads;

  @Test
  void pagesAreTurnedForthAndBack() {
    assertEquals(List.of(0, 1), shown());
    turner.forth(page());
    assertEquals(List.of(2, 3), shown());
    turner.forth(page());
    assertEquals(List.of(4), shown());
    assertEquals(4, turner.rowsBefore());
    turner.back();
    assertEquals(List.of(2, 3), shown());
    assertFalse(turner.isFirst());
    turner.restart();
    assertEquals(List.of(0, 1), shown());
    assertTrue(turner.isFirst());
  }

  @Test
  void atBothEndsItStaysWhereItIs() {
    turner.back();
    assertEquals(List.of(0, 1), shown());
    turner.forth(page());
    turner.forth(page());
    turner.forth(page());
    assertEquals(List.of(4), shown());
    turner.back();
    assertEquals(List.of(2, 3), shown());
  }

  @Test
  void aPageIsReadOnceUntilItIsForgotten() {
    page();
    page();
    assertEquals(1, reads);
    turner.forget();
    page();
    assertEquals(2, reads);
  }

  private List<Integer> shown() {
    return page().items();
  }

  private Page<Integer> page() {
    return turner.page(this::read);
  }

  private Page<Integer> read(PageRequest asked) {
    reads++;
    int from = asked.after().map(Integer::parseInt).orElse(0);
    int to = Math.min(from + asked.size(), NUMBERS);
    return new Page<>(
        IntStream.range(from, to).boxed().toList(),
        to < NUMBERS ? Optional.of(String.valueOf(to)) : Optional.empty());
  }
}
