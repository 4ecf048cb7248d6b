package io.merchantloyalty.security;

/** The kinds of principal that can sign in. */
public enum PrincipalKind {
  TERMINAL,
  MERCHANT_USER,
  WALLET_USER,
  OPERATOR
}
