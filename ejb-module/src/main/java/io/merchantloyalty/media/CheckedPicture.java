package io.merchantloyalty.media;

/**
 * A picture that keeps the rules of its place, as it is stored.
 *
 * @param png the whole file; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record CheckedPicture(int widthPx, int heightPx, byte[] png) {}
