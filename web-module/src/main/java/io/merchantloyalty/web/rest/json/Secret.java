package io.merchantloyalty.web.rest.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A PIN, password or number in a body: its value is never repeated, whatever is wrong with it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Secret {

  /**
   * Whether it is a part of what the call is about all the same, as a card number is: then the same
   * Idempotency-Key with another one is another content.
   */
  boolean isContent() default false;
}
