package io.merchantloyalty.web.rest.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The HTTP statuses of refusals that are an operation's own. What every operation of its kind may
 * answer (not signed in, wrong body, out of order) is added without being named.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
  int[] value();
}
