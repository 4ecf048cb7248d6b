package io.merchantloyalty.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PartCountTest {

  private static final String PART =
      "--B\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\n\r\n";

  @Test
  void aFormOfSixtyThousandPartsIsCountedWhateverItsPieces() {
    byte[] form = (PART.repeat(60_000) + "--B--\r\n").getBytes(StandardCharsets.ISO_8859_1);
    for (int piece : new int[] {1, 2, 3, 7, 1000, form.length}) {
      PartCount count = new PartCount("B");
      for (int from = 0; from < form.length; from += piece) {
        count.read(form, from, Math.min(piece, form.length - from));
      }
      assertThat(count.parts()).as("in pieces of " + piece).isEqualTo(60_000);
    }
  }

  @Test
  void aBoundaryThatBeginsLikeItselfIsFound() {
    assertThat(count("-a", "---a\r\n\r\nx\r\n-----a\r\n\r\ny\r\n---a--")).isEqualTo(2);
  }

  @Test
  void textWithoutABoundaryHasNoParts() {
    assertThat(count("B", "-- B -B- b")).isZero();
    assertThat(count("B", "")).isZero();
  }

  private static int count(String boundary, String form) {
    PartCount count = new PartCount(boundary);
    byte[] bytes = form.getBytes(StandardCharsets.ISO_8859_1);
    count.read(bytes, 0, bytes.length);
    return count.parts();
  }
}
