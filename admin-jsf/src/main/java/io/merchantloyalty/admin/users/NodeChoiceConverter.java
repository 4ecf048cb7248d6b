package io.merchantloyalty.admin.users;

import io.merchantloyalty.admin.frame.Refusals;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.merchant.tree.ShopNodes;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A node travels as its reference; whether it is the merchant's is asked when it comes back. */
@Named("nodeChoices")
@RequestScoped
public class NodeChoiceConverter implements Converter<NodeChoice> {

  @Inject Visitor visitor;
  @Inject ShopNodes nodes;
  @Inject Texts text;
  @Inject Refusals refusals;

  @Override
  public NodeChoice getAsObject(FacesContext context, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return NodeChoice.of(nodes.read(visitor.call(), value));
    } catch (DomainException e) {
      String sentence = sentence(component.getAttributes().get("label"), e);
      throw new ConverterException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence), e);
    }
  }

  /** Which field, and the rule; the reference that came says nothing to a person. */
  String sentence(Object label, DomainException refusal) {
    return refusal.details() instanceof Details.NotFound
        ? text.say("frame.fieldRule", label, text.phrase("must be a node of yours"))
        : refusals.sentence(refusal);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, NodeChoice value) {
    return value == null ? "" : value.reference();
  }
}
