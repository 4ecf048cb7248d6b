/**
 * Activation codes: who signs up proves that the phone is at hand (spec 04, For apps; spec 07,
 * guessing).
 */
package io.merchantloyalty.wallet.activation;
