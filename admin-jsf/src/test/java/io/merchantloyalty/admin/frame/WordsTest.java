package io.merchantloyalty.admin.frame;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void wordsAreFoundAnywhereInANameInAnyLetterCase() {
    assertTrue(found(" åsens ", "Kiosken", "Stora Åsens Fisk"));
    assertFalse(found("åsens", "Kiosken"));
    assertTrue(found(null, "Kiosken"));
  }

  private static boolean found(String words, String... names) {
    return Words.areIn(Languages.SWEDISH, words, names);
  }
}
