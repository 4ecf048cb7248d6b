package io.merchantloyalty.invoice;

/** How a paid invoice is collected by its register (spec 02, Deadlines). */
public enum CollectionMode {
  /** The first answer that says PAID collects; without one in 20 s the payment is reversed. */
  AT_ONCE,
  /** Never reversed; a REST register says so later. */
  DURABLE
}
