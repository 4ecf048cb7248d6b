package io.merchantloyalty.admin.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A node that is not the merchant's is refused by the name of the field. */
class NodeChoiceConverterTest {

  @Test
  void aNodeThatIsNotThereIsRefusedByTheNameOfTheField() {
    NodeChoiceConverter converter = new NodeChoiceConverter();
    converter.text =
        new Texts() {
          @Override
          public String say(String key, Object... arguments) {
            return key + List.of(arguments);
          }

          @Override
          public String phrase(String sentence) {
            return "in Swedish: " + sentence;
          }
        };
    assertThat(
            converter.sentence(
                "Butik", DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "node")))
        .isEqualTo("frame.fieldRule[Butik, in Swedish: must be a node of yours]");
  }
}
