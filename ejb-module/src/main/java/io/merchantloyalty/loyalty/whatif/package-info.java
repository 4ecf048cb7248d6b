/**
 * What a mark would change before it is saved (spec 05, Shop hierarchy): the shops that would get
 * or lose a program at the moment in which the change begins to count. Nothing is written here.
 */
package io.merchantloyalty.loyalty.whatif;
