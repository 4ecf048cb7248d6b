/**
 * The selling company and its tree of shops: who signs in for it, which shop a reseller id names,
 * and where a node hung at any moment. Everything that a merchant owns is found through here, so
 * that nobody reaches another merchant's data (spec 01).
 */
package io.merchantloyalty.merchant;
