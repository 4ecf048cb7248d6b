package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.media.PictureRules;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Stops reading an upload that is longer than any picture, before it fills a disk. */
@Provider
@SmallUpload
@Priority(Priorities.USER)
public class UploadLimit implements ContainerRequestFilter {

  /** A picture with what multipart puts around it. */
  static final int BYTES_MAX = PictureRules.BYTES_MAX + 64 * 1024;

  @Override
  public void filter(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    if (type == null
        || !MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)
        || !type.getParameters().containsKey("boundary")) {
      throw new RequestRefused(
          415,
          ResultCode.UNSUPPORTED_OPERATION,
          "a picture is uploaded as multipart/form-data",
          List.of());
    }
    if (request.getLength() > BYTES_MAX) {
      throw tooLong();
    }
    request.setEntityStream(new Bounded(request.getEntityStream()));
  }

  private static RequestRefused tooLong() {
    return new RequestRefused(
        413,
        ResultCode.UNSUPPORTED_OPERATION,
        "a picture has at most " + PictureRules.BYTES_MAX + " bytes",
        List.of());
  }

  private static final class Bounded extends FilterInputStream {
    private int left = BYTES_MAX;

    Bounded(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw tooLong();
      }
    }
  }
}
