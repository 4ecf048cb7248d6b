package io.merchantloyalty.admin.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.tree.NodeView;
import io.merchantloyalty.merchant.tree.ShopNodes;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import jakarta.faces.component.UIInput;
import jakarta.faces.convert.ConverterException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A node that is not the merchant's is refused by the name of the field. */
class NodeChoiceConverterTest {

  @Test
  void aNodeThatIsNotThereIsRefusedByTheNameOfTheField() {
    NodeChoiceConverter converter = new NodeChoiceConverter();
    converter.visitor =
        new Visitor() {
          @Override
          public MerchantCall call() {
            return null;
          }
        };
    converter.nodes =
        new ShopNodes() {
          @Override
          public NodeView read(MerchantCall call, String reference) {
            throw DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "node");
          }
        };
    converter.text =
        new Texts() {
          @Override
          public String say(String key, Object... arguments) {
            return key + List.of(arguments);
          }

          @Override
          public String phrase(String sentence) {
            return "i svenska ord: " + sentence;
          }
        };
    UIInput shop = new UIInput();
    shop.getAttributes().put("label", "Butik");
    ConverterException refused =
        catchThrowableOfType(
            ConverterException.class, () -> converter.getAsObject(null, shop, "0123"));
    assertThat(refused.getFacesMessage().getDetail())
        .isEqualTo("frame.fieldRule[Butik, i svenska ord: must be a node of yours]");
  }
}
