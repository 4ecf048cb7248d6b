package io.merchantloyalty.loyalty;

/**
 * What a scan at a node and a moment had to think of a card.
 *
 * @param program whether its program was valid there
 * @param numberAllowed whether the number keeps to the program's number rule, as that is today
 * @param blocked whether the number was blocked at that moment
 */
public record CardStanding(ProgramStanding program, boolean numberAllowed, boolean blocked) {}
