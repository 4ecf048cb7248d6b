/**
 * The devices on which a shopper may sign in by PIN. A PIN is checked only on a known device, or
 * together with a fresh activation code, which makes the device known (spec 02, Deadlines).
 */
package io.merchantloyalty.wallet.device;
