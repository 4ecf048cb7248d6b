package io.merchantloyalty.web.soap.envelope;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A request body that ends with an exception when it is longer than a limit. It hands out what has
 * arrived and never waits for more than one byte, so that a reader that stops at the last tag does
 * not hang on a connection that stays open (spec 03, Requests).
 */
final class BoundedBody extends FilterInputStream {

  /** Longer than any bill: some 1,700 rows with every field. */
  static final int BYTES_MAX = 1 << 20;

  private int left = BYTES_MAX;

  BoundedBody(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (read >= 0) {
      count(1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    // one byte more than allowed tells "too long" from "just fits"
    int read = in.read(bytes, offset, Math.min(length, left + 1));
    if (read > 0) {
      count(read);
    }
    return read;
  }

  private void count(int read) throws TooLongException {
    left -= read;
    if (left < 0) {
      throw new TooLongException();
    }
  }

  /** The body is longer than {@link #BYTES_MAX}. */
  static final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("request body over " + BYTES_MAX + " bytes");
    }
  }
}
