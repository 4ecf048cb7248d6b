package io.merchantloyalty.media;

/**
 * Where a stored picture is found: by the hash of its bytes, which never change.
 *
 * @param sha256 64 hex digits in lower case
 * @param mediaType {@code image/png} or {@code image/jpeg}
 */
public record PictureAddress(String sha256, String mediaType) {

  /** The picture's own name, ending as its type does: {@code 9f86….png}. */
  public String fileName() {
    return sha256 + (mediaType.equals("image/png") ? ".png" : ".jpg");
  }
}
