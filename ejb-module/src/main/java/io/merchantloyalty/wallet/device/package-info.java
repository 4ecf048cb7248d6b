/**
 * The devices on which a shopper may sign in by PIN: a PIN is looked at on a known device only, or
 * together with a fresh activation code, which makes the device known (spec 02, Deadlines).
 */
package io.merchantloyalty.wallet.device;
