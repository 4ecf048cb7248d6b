package io.merchantloyalty.web.rest.json;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.problem.Problem;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Records in, records out, by our own rules: the server's JSON-B would accept unknown fields and
 * turn numbers into strings.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonBodies implements MessageBodyReader<Record>, MessageBodyWriter<Record> {

  /** More than any bill needs. */
  public static final int BYTES_MAX = 1 << 20;

  /** The name in the registry, and the one that many callers write. */
  private static final Set<String> UTF_8 = Set.of("utf-8", "utf8");

  private static final ObjectWriter SPARING = JsonMappers.sparing();

  @Inject Validator validator;

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    if (mediaType.isWildcardType() || mediaType.isWildcardSubtype()) {
      throw refused(415, "a body has one media type");
    }
    String charset = mediaType.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
    if (!UTF_8.contains(charset.toLowerCase(Locale.ROOT))) {
      throw refused(415, "JSON is read as UTF-8 only");
    }
    refuseTooLong(headers.getFirst(HttpHeaders.CONTENT_LENGTH));
    byte[] bytes = body.readNBytes(BYTES_MAX + 1);
    if (bytes.length > BYTES_MAX) {
      throw tooLong();
    }
    return new BodyReading(validator).read(bytes, type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public void writeTo(
      Record answer,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    SPARING.writeValue(body, answer);
  }

  /**
   * Refuses a body whose declared length is too long, without reading it. The front door keeps none
   * of it.
   *
   * @param contentLength of the request's head; null when it has none
   */
  public static void refuseTooLong(String contentLength) {
    if (contentLength != null
        && (contentLength.length() > 9 || Integer.parseInt(contentLength) > BYTES_MAX)) {
      throw tooLong();
    }
  }

  private static RequestRefused tooLong() {
    return refused(413, "a body has at most " + BYTES_MAX + " bytes");
  }

  private static RequestRefused refused(int status, String sentence) {
    return new RequestRefused(status, ResultCode.UNSUPPORTED_OPERATION, sentence, List.of());
  }
}
