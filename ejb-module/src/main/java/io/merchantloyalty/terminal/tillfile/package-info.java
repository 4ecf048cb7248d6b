/**
 * A merchant's tills as a table (spec 05, Terminals): the export, and the import by which a chain
 * that moves over keeps its tills' ids, passwords and stickers.
 */
package io.merchantloyalty.terminal.tillfile;
