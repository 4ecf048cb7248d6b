package io.merchantloyalty.loyalty.program;

import java.util.List;

/**
 * What a number rule says of a number.
 *
 * @param allowed whether a card of the program may have it
 * @param faults each rule that it breaks, for a person
 */
public record NumberTrial(boolean allowed, List<String> faults) {}
