package io.merchantloyalty.invoice;

/** Who took a step of an invoice's life. */
public enum ActorKind {
  REGISTER,
  SHOPPER,
  MERCHANT_USER,
  SERVER
}
