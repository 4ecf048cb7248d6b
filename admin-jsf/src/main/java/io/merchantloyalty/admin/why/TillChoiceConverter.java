package io.merchantloyalty.admin.why;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;

/** What comes back is only as good as its id, which the business tier checks. */
@FacesConverter("tillChoice")
public class TillChoiceConverter implements Converter<TillChoice> {

  @Override
  public TillChoice getAsObject(FacesContext context, UIComponent component, String value) {
    try {
      return value == null || value.isBlank() ? null : TillChoice.read(value);
    } catch (IllegalArgumentException e) {
      throw new ConverterException("no choice of this page", e);
    }
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, TillChoice value) {
    return value == null ? "" : value.text();
  }
}
