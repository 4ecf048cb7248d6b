package io.merchantloyalty.loyalty.why;

import java.time.Instant;
import java.util.Optional;

/**
 * Was a program valid at a node?
 *
 * @param node reference of a node in the asking merchant's tree
 * @param at any moment; empty: now
 */
public record AskWhy(String tokenId, String node, Optional<Instant> at) {}
