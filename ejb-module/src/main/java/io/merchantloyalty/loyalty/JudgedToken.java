package io.merchantloyalty.loyalty;

import java.util.Optional;

/**
 * What the server thinks of a card that a register sent.
 *
 * @param programId empty when no program has that token id
 * @param markId the mark that decided, an INCLUDE or an EXCLUDE; empty when there was none on the
 *     way up
 * @param programName empty when no program has that token id
 */
public record JudgedToken(
    AskedToken asked,
    Verdict verdict,
    Optional<Long> programId,
    Optional<Long> markId,
    Optional<String> programName) {}
