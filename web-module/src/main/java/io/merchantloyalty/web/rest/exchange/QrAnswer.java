package io.merchantloyalty.web.rest.exchange;

import io.merchantloyalty.terminal.sticker.QrDrawing;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntFunction;

/**
 * Answers with the picture of a QR code, or with 304 when the caller has it. The caller may keep
 * it, but asks each time: a till's sticker can change.
 */
public final class QrAnswer {

  public static final String PNG = "image/png";
  public static final String SVG = "image/svg+xml";

  /** Changes with the way of drawing, so that old pictures are fetched anew. */
  private static final String DRAWING = "1";

  private QrAnswer() {}

  public static Response png(Request request, String qrText, int pixels) {
    return answer(request, "png", qrText, pixels, new QrDrawing(qrText)::png);
  }

  public static Response svg(Request request, String qrText, int pixels) {
    return answer(request, "svg", qrText, pixels, new QrDrawing(qrText)::svg);
  }

  private static Response answer(
      Request request, String format, String qrText, int pixels, IntFunction<Object> drawing) {
    EntityTag tag = new EntityTag(digest(DRAWING + format + pixels + qrText));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged == null ? Response.ok(drawing.apply(pixels)) : unchanged;
    CacheControl cache = new CacheControl();
    cache.setPrivate(true);
    cache.setNoCache(true);
    return answer.tag(tag).cacheControl(cache).build();
  }

  private static String digest(String of) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
