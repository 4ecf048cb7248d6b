package io.merchantloyalty.loyalty;

/**
 * A mark of a program on the way from a shop to its root.
 *
 * @param distance steps up from the shop; 0 is the shop itself
 */
record WayMark(long id, MarkKind kind, int distance) {}
