package io.merchantloyalty.merchant.user;

/**
 * What somebody sees who has opened a link that is good.
 *
 * @param principal what they will sign in with: {@code reseller/user}
 */
public record Invitation(String merchantName, String principal, String name) {}
