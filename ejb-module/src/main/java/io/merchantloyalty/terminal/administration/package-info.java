/**
 * Terminals as a merchant's staff put them into service and look after them (spec 05, Terminals).
 */
package io.merchantloyalty.terminal.administration;
