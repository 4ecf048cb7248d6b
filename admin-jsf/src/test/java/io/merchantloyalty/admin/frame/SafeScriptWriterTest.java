package io.merchantloyalty.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeScriptWriterTest {

  @ParameterizedTest
  @CsvSource({
    "a</script>b, a\\u003c/script>b",
    "a</SCRIPT >b, a\\u003c/SCRIPT >b",
    "a<!--<script>alert(1), a\\u003c!--\\u003cscript>alert(1)",
    "i<3;j</x/.length, i<3;j</x/.length",
    "<b>bold</b>, <b>bold</b>"
  })
  void noTextOfAScriptEndsItOrBeginsAnother(String text, String safe) {
    assertThat(SafeScriptWriter.safe(text)).isEqualTo(safe);
  }
}
