package io.merchantloyalty.loyalty.mark;

import io.merchantloyalty.shared.SeenTag;
import java.time.Instant;
import java.util.Optional;

/**
 * A merchant's user says until when a mark holds.
 *
 * @param reference of the mark
 * @param seen the state that the user saw
 * @param until exclusive, not in the past; absent: for ever
 */
public record EndMark(String tokenId, String reference, SeenTag seen, Optional<Instant> until) {}
