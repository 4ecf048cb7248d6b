package io.merchantloyalty.merchant.tree;

import io.merchantloyalty.shared.SeenTag;

/**
 * A merchant's user takes a node out of service for good.
 *
 * @param seen the state of the node that the user saw
 */
public record RetireNode(String reference, SeenTag seen) {}
