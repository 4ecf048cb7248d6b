package io.merchantloyalty.web.rest.merchant.tree;

/** A node on the way from the root to another. */
public record NodeOnWayBody(String reference, String name) {}
