/**
 * Where money is: the account providers (banks) behind one interface, and the built-in Test Bank, a
 * real double-entry ledger in this database. Every movement is a transfer whose postings sum to
 * zero in each currency; nothing is ever changed or deleted, mistakes are corrected by another
 * transfer (spec 01, Money).
 */
package io.merchantloyalty.ledger;
