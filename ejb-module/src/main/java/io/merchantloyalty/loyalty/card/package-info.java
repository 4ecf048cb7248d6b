/**
 * What a shopper does with loyalty cards in the app: looks for programs, adds a card by hand, reads
 * its page, changes its number, removes it (spec 04, For apps). Every statement brings the
 * shopper's credential along.
 */
package io.merchantloyalty.loyalty.card;
