package io.merchantloyalty.web.rest.json;

import io.merchantloyalty.shared.Characters;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;

/**
 * What {@code @Size} means on a text: so many {@linkplain Characters characters}. The provider's
 * own validator is for any {@link CharSequence} and counts an emoji twice; this one is for strings,
 * and the more exact type goes first. {@code META-INF/services} tells the provider of it.
 */
public class SizeInCharacters implements ConstraintValidator<Size, String> {

  private int least;
  private int most;

  @Override
  public void initialize(Size size) {
    least = size.min();
    most = size.max();
  }

  @Override
  public boolean isValid(String text, ConstraintValidatorContext context) {
    return text == null || (Characters.fit(text, most) && Characters.count(text) >= least);
  }
}
