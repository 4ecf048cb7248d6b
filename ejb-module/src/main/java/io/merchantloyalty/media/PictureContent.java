package io.merchantloyalty.media;

/**
 * A picture as it is sent to an app.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param bytes the whole file; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record PictureContent(String mediaType, byte[] bytes) {}
