/**
 * A merchant's tree as a table (spec 05, Shop hierarchy): the export, and the import that makes,
 * renames, moves and retires nodes. A file is worked through on a model of the tree in memory,
 * which tells every wrong line; then all of it is written in one transaction.
 */
package io.merchantloyalty.merchant.treefile;
