package io.merchantloyalty.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why long work failed, which was written down in English, is told in the reader's language. */
class RefusalsTest {

  private static final Path BUSINESS = Path.of("../ejb-module/src/main/java/io/merchantloyalty");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it was interrupted 3 times | Det avbröts 3 gånger.
          the server failed; its log tells more under 0123abcd | Servern gjorde fel; dess logg säger mer under 0123abcd.
          whoever asked for this may not do it any more | Den som bad om detta får inte göra det längre.
          file must have at most 20000 rows (more) | Fil får ha högst 20000 rader. Nu är det ”more”.
          cardNumber must end with the right check digit (LUHN) | Kortnummer måste sluta med rätt kontrollsiffra (LUHN).
          path must be given | Sökväg måste anges.
          something that nobody has foreseen | Det misslyckades. Be om det en gång till; misslyckas det igen, säg till den som driver tjänsten.
          """)
  void aFailureIsSaidInSwedish(String written, String said) {
    assertThat(in(Languages.SWEDISH).failure(written)).isEqualTo(said);
  }

  @Test
  void inEnglishTheColumnIsCalledAsPeopleCallIt() {
    assertThat(in(Languages.ENGLISH).failure("resellerId must be empty for a group (north)"))
        .startsWith("Reseller id must be empty for a group");
  }

  @Test
  void everyColumnOfAnImportHasANameInBothLanguages() throws IOException {
    Pattern column = Pattern.compile("static final String [A-Z_]+ = \"(\\w+)\";");
    for (String columns :
        List.of(
            "merchant/treefile/TreeColumns.java",
            "terminal/tillfile/TillColumns.java",
            "loyalty/blocking/CardImports.java")) {
      String source = Files.readString(BUSINESS.resolve(columns));
      List<String> names = column.matcher(source).results().map(m -> m.group(1)).toList();
      assertThat(names).as(columns).isNotEmpty();
      for (Locale language : List.of(Languages.ENGLISH, Languages.SWEDISH)) {
        // what names the program is a parameter, and no column
        assertThat(names.stream().filter(name -> !name.equals("program")))
            .as(columns)
            .allMatch(name -> !Texts.read(language, "works.column_" + name).startsWith("["));
      }
    }
  }

  private static Refusals in(Locale language) {
    Refusals refusals = new Refusals();
    refusals.visitor =
        new Visitor() {
          @Override
          public Locale locale() {
            return language;
          }
        };
    refusals.text = new Texts();
    refusals.text.visitor = refusals.visitor;
    return refusals;
  }
}
