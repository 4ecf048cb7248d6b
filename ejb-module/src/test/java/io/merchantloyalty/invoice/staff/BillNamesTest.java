package io.merchantloyalty.invoice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bill is found by what people make of its number on the way. */
class BillNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "036358970101644225",
        " 036358970101644225\t",
        "0363 5897 0101 6442 25",
        "0363-5897-0101-6442-25",
        "0363\u00a05897\u202f0101 644225",
        "HTTP://SEQR.SE/R036358970101644225",
        "https://seqr.se/r036358970101644225"
      })
  void aReferenceIsFoundInGroupsAndAsItsQrCodeSaysIt(String typed) {
    assertThat(BillNames.of(typed).reference()).isEqualTo("036358970101644225");
  }

  @Test
  void theZerosThatASpreadsheetTookAwayArePutBack() {
    assertThat(BillNames.of("36358970101644225").padded()).isEqualTo("036358970101644225");
    // a payment's reference is longer, and begins with a year
    assertThat(BillNames.of("2026113014101500012345678").padded())
        .isEqualTo("2026113014101500012345678");
  }

  @Test
  void theRegistersOwnNameIsFoundByItsBeginningButNotByAWildcard() {
    assertThat(BillNames.of(" inv-10 ").start()).isEqualTo("inv-10%");
    assertThat(BillNames.of("100%_!").start()).isEqualTo("100!%!_!!%");
    assertThat(BillNames.of("7").start()).isEqualTo("7");
  }

  @Test
  void aNameWithLettersKeepsItsHyphens() {
    assertThat(BillNames.of("INV-10 A").reference()).isEqualTo("INV-10 A");
  }
}
