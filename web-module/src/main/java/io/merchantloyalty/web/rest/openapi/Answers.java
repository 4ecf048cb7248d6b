package io.merchantloyalty.web.rest.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A good answer of an operation whose signature does not tell it. An operation that returns its
 * body answers 200 with it and needs none of this.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Answers.Several.class)
public @interface Answers {

  int status() default 200;

  /** The body; {@code byte[].class} for a picture, {@code void.class} for none. */
  Class<?> body();

  /** When it comes. */
  String when() default "Done";

  /** Headers that a caller has use for. */
  String[] headers() default {};

  /** What more than one of them is kept in. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Several {
    Answers[] value();
  }
}
