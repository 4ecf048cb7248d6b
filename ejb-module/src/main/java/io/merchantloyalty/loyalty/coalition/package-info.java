/**
 * Coalition cards (spec 01): a program that other merchants have taken into their own trees after
 * its owner invited them. Neither sees the other's tree.
 */
package io.merchantloyalty.loyalty.coalition;
