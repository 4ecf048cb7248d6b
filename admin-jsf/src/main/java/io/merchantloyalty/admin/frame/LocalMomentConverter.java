package io.merchantloyalty.admin.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** What a browser's box for day and time sends: {@code 2026-03-01T09:30}. */
@FacesConverter("localMoment")
public class LocalMomentConverter implements Converter<LocalDateTime> {

  private static final int YEARS_FROM = 1970;
  private static final int YEARS_UNTIL = 9999;

  @Override
  public LocalDateTime getAsObject(FacesContext context, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      LocalDateTime moment = LocalDateTime.parse(value.strip());
      if (moment.getYear() >= YEARS_FROM && moment.getYear() < YEARS_UNTIL) {
        return moment;
      }
    } catch (DateTimeException e) {
      // the same sentence as for a year that nobody means
    }
    Texts text = CDI.current().select(Texts.class).get();
    String label = String.valueOf(component.getAttributes().get("label"));
    String sentence = text.say("frame.noMoment", label, value);
    throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, LocalDateTime value) {
    return value == null
        ? ""
        : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(value.truncatedTo(ChronoUnit.SECONDS));
  }
}
