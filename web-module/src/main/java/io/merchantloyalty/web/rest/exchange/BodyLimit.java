package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Holds a multipart body to the size of the one file in it. */
abstract class BodyLimit implements ContainerRequestFilter {

  /** What multipart puts around a file. */
  private static final int AROUND_BYTES = 64 * 1024;

  private final String what;
  private final int bytesMax;

  /** {@code what}: for a person, such as "a picture"; {@code bytesMax}: of the file itself. */
  BodyLimit(String what, int bytesMax) {
    this.what = what;
    this.bytesMax = bytesMax;
  }

  @Override
  public final void filter(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    if (type == null
        || !MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)
        || !type.getParameters().containsKey("boundary")) {
      throw new RequestRefused(
          415,
          ResultCode.UNSUPPORTED_OPERATION,
          what + " is uploaded as multipart/form-data",
          List.of());
    }
    if (request.getLength() > bytesMax + AROUND_BYTES) {
      throw tooLong();
    }
    request.setEntityStream(new Bounded(request.getEntityStream()));
  }

  private RequestRefused tooLong() {
    return new RequestRefused(
        413,
        ResultCode.UNSUPPORTED_OPERATION,
        what + " has at most " + bytesMax + " bytes",
        List.of());
  }

  private final class Bounded extends FilterInputStream {
    private int left = bytesMax + AROUND_BYTES;

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
