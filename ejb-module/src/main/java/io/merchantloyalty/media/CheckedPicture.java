package io.merchantloyalty.media;

import java.util.Set;

/**
 * A picture that keeps the rules of its place, as it is stored.
 *
 * @param png the whole file; not to be changed
 * @param losses what it does not have of the file that was sent
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record CheckedPicture(int widthPx, int heightPx, byte[] png, Set<PictureLoss> losses) {

  public CheckedPicture {
    losses = Set.copyOf(losses);
  }
}
