package io.merchantloyalty.web.rest.exchange;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A read whose answer, when it says PAID, collects the payment (spec 02, getPaymentStatus). A HEAD
 * request would collect and be told nothing, so it is refused: {@link NoHead}.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MayCollect {}
