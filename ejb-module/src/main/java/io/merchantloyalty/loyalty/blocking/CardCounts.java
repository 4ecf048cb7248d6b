package io.merchantloyalty.loyalty.blocking;

/**
 * How many there are of a program now.
 *
 * @param shoppers who carry a card of it in their app
 * @param blocked card numbers that are blocked
 */
public record CardCounts(long shoppers, long blocked) {}
