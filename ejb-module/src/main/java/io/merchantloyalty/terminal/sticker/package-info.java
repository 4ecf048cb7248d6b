/**
 * The stickers beside tills (spec 05, Terminals): a till's SEQR id as QR code, alone or many on
 * sheets to be printed and cut.
 */
package io.merchantloyalty.terminal.sticker;
