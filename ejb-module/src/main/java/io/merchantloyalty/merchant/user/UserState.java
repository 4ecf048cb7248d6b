package io.merchantloyalty.merchant.user;

/** Whether somebody can sign in. */
public enum UserState {
  /** Has no password yet: waits for the link to be used. */
  INVITED,
  ACTIVE,
  DISABLED
}
