/** The shop hierarchy: the tree beside what is said of the chosen node, and its files. */
package io.merchantloyalty.admin.tree;
