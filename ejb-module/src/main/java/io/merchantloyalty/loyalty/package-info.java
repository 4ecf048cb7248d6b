/**
 * Loyalty programs, the parts of shop trees where they are valid, the cards that shoppers have
 * stored, and the choice of the one card that goes to a register (spec 01 and 02).
 */
package io.merchantloyalty.loyalty;
