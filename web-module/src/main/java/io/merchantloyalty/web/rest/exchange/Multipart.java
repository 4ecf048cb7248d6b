package io.merchantloyalty.web.rest.exchange;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/**
 * The parts of an uploaded form, by the reader that JAX-RS brings. An operation that asked for
 * parts in its signature would refuse every other media type before it has seen who calls.
 */
public final class Multipart {

  private static final Type PARTS = new GenericType<List<EntityPart>>() {}.getType();

  private Multipart() {}

  /** The media type was looked at by {@link UploadLimit}. */
  @SuppressWarnings("unchecked") // a reader of PARTS reads parts
  public static List<EntityPart> read(InputStream body, HttpHeaders headers, Providers providers)
      throws IOException {
    Annotation[] none = {};
    MessageBodyReader<List<EntityPart>> reader =
        (MessageBodyReader<List<EntityPart>>)
            (MessageBodyReader<?>)
                providers.getMessageBodyReader(List.class, PARTS, none, headers.getMediaType());
    return reader.readFrom(
        (Class<List<EntityPart>>) (Class<?>) List.class,
        PARTS,
        none,
        headers.getMediaType(),
        headers.getRequestHeaders(),
        body);
  }
}
