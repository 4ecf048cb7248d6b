package io.merchantloyalty.merchant.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.merchant.operator.CreateMerchant.FirstOwner;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateMerchantTest {

  private static final FirstOwner ANNA = new FirstOwner("anna@sea.example", "Anna Berg");

  @ParameterizedTest
  @ValueSource(strings = {"SEK", "EUR", "JPY", "KWD", "XOF"})
  void aCompanySellsInAnyCurrencyOfMoney(String currency) {
    CreateMerchant command = new CreateMerchant("Sea_Coffee-1.0", "Sea Coffee", currency, ANNA);
    assertThatCode(command::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEM", "ITL", "ZWL", "CHE", "XXX", "XAU", "XTS", "sek", "QQQ", "kr", ""})
  void moneyOfThePastGoldAndWhatIsNoCurrencyAreRefused(String currency) {
    CreateMerchant command = new CreateMerchant("sea", "Sea Coffee", currency, ANNA);
    assertThat(fields(command)).containsExactly("currency");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "a b", "sea ", "å", "sea\u0000"})
  void aResellerIdThatNobodyCouldSignInWithIsRefused(String resellerId) {
    assertThat(fields(new CreateMerchant(resellerId, "Sea Coffee", "SEK", ANNA)))
        .containsExactly("resellerId");
  }

  @Test
  void lengthsAreHeldAtTheirEdges() {
    String longest = "a".repeat(64);
    String name = "n".repeat(200);
    CreateMerchant most = new CreateMerchant(longest, name, "SEK", new FirstOwner(longest, name));
    assertThatCode(most::check).doesNotThrowAnyException();
    CreateMerchant more =
        new CreateMerchant(
            longest + "a", name + "n", "SEK", new FirstOwner(longest + "a", name + "n"));
    assertThat(fields(more))
        .contains("resellerId", "name", "owner/userId", "owner/name")
        .doesNotContain("currency");
  }

  @Test
  void allThatIsMissingIsNamedAtOnce() {
    assertThat(fields(new CreateMerchant(null, null, null, null)))
        .containsExactly("resellerId", "name", "currency", "owner");
    assertThat(fields(new CreateMerchant("sea", "Sea", "SEK", new FirstOwner(null, null))))
        .containsExactly("owner/userId", "owner/name");
  }

  private static List<String> fields(CreateMerchant command) {
    DomainException refusal = catchThrowableOfType(command::check, DomainException.class);
    assertThat(refusal.code()).isEqualTo(ResultCode.REJECTED_BUSINESS_LOGIC);
    return ((Details.Violations) refusal.details()).list().stream().map(Violation::field).toList();
  }
}
