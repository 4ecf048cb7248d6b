package io.merchantloyalty.invoice.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.shared.Money;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a saving goes back with parts of a payment: pro rata, and no öre is lost or made. */
class GivenBackTest {

  private static final Currency SEK = Currency.getInstance("SEK");
  private static final GivenBack NOTHING = new GivenBack(sek(0), sek(0));

  private static Money sek(long ore) {
    return new Money(ore, SEK);
  }

  private static GivenBack plus(GivenBack before, Money next, Money saving) {
    return new GivenBack(before.amount().plus(next), before.saving().plus(saving));
  }

  @Test
  void allOfAPaymentTakesAllOfItsSavingAlong() {
    assertThat(NOTHING.savingOf(sek(9000), sek(9000), sek(1000))).isEqualTo(sek(1000));
  }

  @Test
  void aThirdTakesAThirdAlongAndTheLastTakesTheRest() {
    Money first = NOTHING.savingOf(sek(3000), sek(9000), sek(1000));
    GivenBack one = plus(NOTHING, sek(3000), first);
    Money second = one.savingOf(sek(3000), sek(9000), sek(1000));
    GivenBack two = plus(one, sek(3000), second);
    Money third = two.savingOf(sek(3000), sek(9000), sek(1000));
    assertThat(first).isEqualTo(sek(333));
    assertThat(second).isEqualTo(sek(334));
    assertThat(third).isEqualTo(sek(333));
  }

  @Test
  void withoutASavingNothingGoesAlong() {
    assertThat(NOTHING.savingOf(sek(10), sek(9000), sek(0))).isEqualTo(sek(0));
  }

  @Test
  void howeverAPaymentIsCutThePartsOfTheSavingAddUpToIt() {
    Random random = new Random(17);
    for (int round = 0; round < 2000; round++) {
      long paid = 1 + random.nextLong(round % 2 == 0 ? 300 : Money.MINOR_UNITS_MAX);
      long saving = random.nextLong(1 + Math.min(paid * 3, Money.MINOR_UNITS_MAX));
      GivenBack sum = NOTHING;
      while (sum.amount().minorUnits() < paid) {
        long left = paid - sum.amount().minorUnits();
        Money next = sek(random.nextInt(6) == 0 ? left : 1 + random.nextLong(left));
        Money part = sum.savingOf(next, sek(paid), sek(saving));
        assertThat(part.minorUnits()).isNotNegative();
        sum = plus(sum, next, part);
        double due = (double) saving * sum.amount().minorUnits() / paid;
        assertThat((double) sum.saving().minorUnits())
            .as("of %d paid and %d saved, after %s", paid, saving, sum.amount())
            .isBetween(due - 1 - due / 1e12, due + 1 + due / 1e12);
      }
      assertThat(sum.saving()).isEqualTo(sek(saving));
    }
  }

  @Test
  void alsoWhenABankRefusedOneOfThemInBetween() {
    Random random = new Random(18);
    for (int round = 0; round < 2000; round++) {
      long paid = 3 + random.nextLong(500);
      long saving = random.nextLong(paid);
      Money first = sek(1 + random.nextLong(paid - 2));
      Money partOfFirst = NOTHING.savingOf(first, sek(paid), sek(saving));
      GivenBack both = plus(NOTHING, first, partOfFirst);
      Money second = sek(1);
      Money partOfSecond = both.savingOf(second, sek(paid), sek(saving));
      // the bank refuses the first: only the second counts
      GivenBack left = plus(NOTHING, second, partOfSecond);
      Money third = left.savingOf(sek(paid - 1), sek(paid), sek(saving));
      assertThat(partOfSecond.plus(third)).isEqualTo(sek(saving));
    }
  }

  @Test
  void theSumIsAtMostThePayment() {
    GivenBack before = new GivenBack(sek(8999), sek(0));
    assertThat(before.leavesNoRoomFor(sek(1), sek(9000))).isFalse();
    assertThat(before.leavesNoRoomFor(sek(2), sek(9000))).isTrue();
  }
}
