/**
 * Forgetting a shopper (spec 08, Erasure). Stands here because it touches wallet, cards and
 * invoices, and only invoices know them all.
 */
package io.merchantloyalty.invoice.erasure;
