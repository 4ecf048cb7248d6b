package io.merchantloyalty.work;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of work as those see it who wait for it.
 *
 * @param check whether it is being or was only checked, and nothing changed yet
 * @param done units (rows) that are done
 * @param total of all units; empty before anybody has counted
 * @param counts what became of the units, by the kind's own words
 * @param faults how many things are wrong with lines; not all of them are listed
 * @param wrongLines how many lines have such faults
 * @param failure why it failed, for a person; empty unless it did
 * @param stopping whether it was called off and its run has not heard of it yet
 * @param hasResult whether there is a file to be fetched
 * @param askedById internal id of the user
 */
public record WorkView(
    String reference,
    String kind,
    Optional<String> subject,
    WorkState state,
    boolean check,
    long done,
    Optional<Long> total,
    Map<String, Long> counts,
    long faults,
    long wrongLines,
    Optional<String> failure,
    boolean stopping,
    boolean hasResult,
    long askedById,
    Instant askedAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt) {}
