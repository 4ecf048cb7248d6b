package io.merchantloyalty.merchant.user;

import io.merchantloyalty.shared.SeenTag;

/** A user in the state that an owner saw before doing something to them. */
public record SeenUser(String userId, SeenTag seen) {}
