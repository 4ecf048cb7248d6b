package io.merchantloyalty.merchant.signin;

/**
 * A user whose password was right.
 *
 * @param codeNeeded whether {@link ConsoleSignIns#enterCode} is next; until then the user can do
 *     nothing
 */
public record SignedIn(ConsoleUser user, boolean codeNeeded) {}
