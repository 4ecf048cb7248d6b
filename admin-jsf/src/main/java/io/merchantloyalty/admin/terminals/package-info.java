/** Tills and webshop checkouts: the list, one terminal, and files of many. */
package io.merchantloyalty.admin.terminals;
