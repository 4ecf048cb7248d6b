package io.merchantloyalty.merchant;

import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.Origin;

/** Who of a merchant's staff asks for something, and from where; nobody has checked it yet. */
public record MerchantCall(Credentials credentials, Origin origin) {}
