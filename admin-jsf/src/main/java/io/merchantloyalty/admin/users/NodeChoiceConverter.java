package io.merchantloyalty.admin.users;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** What comes back is only as good as its reference, which the business tier checks. */
@FacesConverter("nodeChoice")
public class NodeChoiceConverter implements Converter<NodeChoice> {

  @Override
  public NodeChoice getAsObject(FacesContext context, UIComponent component, String value) {
    return value == null || value.isBlank() ? null : NodeChoice.read(value);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, NodeChoice value) {
    return value == null ? "" : value.text();
  }
}
