package io.merchantloyalty.web.rest.signin;

import io.merchantloyalty.security.PrincipalKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The kinds of principal that an operation is for. An operation with neither this nor {@link
 * ForEverybody} answers nobody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface For {
  PrincipalKind[] value();

  /** Whether only a name with its password will do, and no token. */
  boolean passwordOnly() default false;
}
