package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.media.PictureRules;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** Stops reading an upload that is longer than any picture, before it fills a disk. */
@Provider
@SmallUpload
@Priority(Priorities.USER)
public class UploadLimit extends BodyLimit {

  public UploadLimit() {
    super("a picture", PictureRules.BYTES_MAX);
  }
}
