package io.merchantloyalty.web.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;

/** Writes what is there; {@link JsonMappers} leaves out what is not. */
final class OptionalWriter extends StdSerializer<Optional<?>> {

  private static final long serialVersionUID = 1L;

  OptionalWriter() {
    super(Optional.class, false);
  }

  @Override
  public boolean isEmpty(SerializerProvider provider, Optional<?> value) {
    return value.isEmpty();
  }

  @Override
  public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    provider.defaultSerializeValue(value.orElse(null), out);
  }
}
