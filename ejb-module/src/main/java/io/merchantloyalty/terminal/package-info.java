/**
 * Tills and webshop checkouts: how they are registered and sign in, the SEQR id on a till's
 * sticker, and the QR texts that shoppers scan (spec 01 and 03).
 */
package io.merchantloyalty.terminal;
