/**
 * Cards of a merchant's own programs: how many shoppers carry one, and numbers that are blocked
 * (spec 05, cards). Blocks are dated, so that the past stays answerable. Card numbers never get
 * into logs, errors or the audit log.
 */
package io.merchantloyalty.loyalty.blocking;
