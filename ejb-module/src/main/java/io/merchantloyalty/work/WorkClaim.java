package io.merchantloyalty.work;

/**
 * A piece of work that this process has for itself until its claim ends.
 *
 * @param attempt tells this claim from those before
 * @param done units that are done already
 */
record WorkClaim(
    long workId, int attempt, String kind, boolean check, long done, WorkOrder order) {}
