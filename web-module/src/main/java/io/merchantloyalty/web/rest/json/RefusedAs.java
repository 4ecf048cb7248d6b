package io.merchantloyalty.web.rest.json;

import io.merchantloyalty.shared.ResultCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The result code of a body that is wrong in its shape: the one that the business tier gives for
 * wrong content of the same operation. Without this it is {@code REJECTED_BUSINESS_LOGIC}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RefusedAs {
  ResultCode value();
}
