/**
 * The shopper: signing in with phone number and PIN, the rule that limits wrong PINs, and the
 * accounts to pay from (spec 02, What the app may do; Deadlines).
 */
package io.merchantloyalty.wallet;
