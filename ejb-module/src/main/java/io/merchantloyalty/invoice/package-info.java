/**
 * The life of a bill, from the register's sendInvoice to the collected payment: the status table,
 * the aggregate with its verbs, its timeline, and the feed that tells waiting registers and apps on
 * every process that something happened (spec 02).
 */
package io.merchantloyalty.invoice;
