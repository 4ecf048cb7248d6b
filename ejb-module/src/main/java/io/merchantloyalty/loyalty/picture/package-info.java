/**
 * The pictures of a merchant's own programs: uploaded, refused with a repaired one on offer, taken,
 * put back (spec 05, Pictures). The rules of pictures themselves are in {@code media}.
 */
package io.merchantloyalty.loyalty.picture;
