package io.merchantloyalty.merchant.browse;

/** A node on the way from the root to another. */
public record NodeOnWay(String reference, String name) {}
