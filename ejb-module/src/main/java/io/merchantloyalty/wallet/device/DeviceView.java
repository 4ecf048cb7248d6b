package io.merchantloyalty.wallet.device;

import java.time.Instant;

/** A device of a shopper, as the shopper may see it. */
public record DeviceView(Instant addedAt, Instant lastUsedAt) {}
