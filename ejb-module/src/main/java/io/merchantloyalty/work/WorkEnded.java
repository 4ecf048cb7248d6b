package io.merchantloyalty.work;

import java.util.Map;

/**
 * A piece of work has come to its end: it is done, called off, or has failed. Observers are told in
 * the transaction that ends it.
 *
 * @param check whether it was only looked at: nothing was changed
 * @param counts what its committed steps have counted, by words of its kind
 */
public record WorkEnded(WorkOrder order, String kind, boolean check, Map<String, Long> counts) {}
