package io.merchantloyalty.merchant.tree;

import io.merchantloyalty.shared.SeenTag;

/**
 * A merchant's user hangs a node, with all that is below it, somewhere else.
 *
 * @param seen the state of the node that the user saw
 * @param parent reference of the group that it hangs below from now on; not itself, nor below it
 */
public record MoveNode(String reference, SeenTag seen, String parent) {}
