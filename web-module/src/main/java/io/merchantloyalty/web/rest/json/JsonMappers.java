package io.merchantloyalty.web.rest.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.Optional;

/** The two configurations of Jackson: one that believes nothing, one that writes what is there. */
public final class JsonMappers {

  /** Our deepest body has 4 levels; what is deeper is skipped as unknown, but not without end. */
  private static final int DEPTH_MAX = 20;

  private static final int NUMBER_CHARS_MAX = 30;
  private static final int STRING_CHARS_MAX = 400_000;
  private static final int NAME_CHARS_MAX = 200;

  private JsonMappers() {}

  /** For bodies that come in: nothing unknown, doubled, trailing or of another type. */
  public static ObjectReader strict() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH_MAX)
            .maxNumberLength(NUMBER_CHARS_MAX)
            .maxStringLength(STRING_CHARS_MAX)
            .maxNameLength(NAME_CHARS_MAX)
            .build();
    JsonMapper.Builder mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(limits)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(
                new SimpleModule()
                    .addDeserializer(String.class, new PlainTextReader())
                    .addDeserializer(Instant.class, new Rfc3339Reader())
                    .addDeserializer(byte[].class, new Base64Reader()))
            .addHandler(new UnknownFields())
            .withCoercionConfigDefaults(
                any -> {
                  for (CoercionInputShape shape : CoercionInputShape.values()) {
                    any.setCoercion(shape, CoercionAction.Fail);
                  }
                });
    return mapper.build().reader();
  }

  /** For answers: absent values are left out, times are RFC 3339 in UTC. */
  public static ObjectWriter sparing() {
    JsonMapper mapper =
        JsonMapper.builder()
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .addModule(
                new SimpleModule()
                    .addSerializer(new OptionalWriter())
                    .addSerializer(Instant.class, ToStringSerializer.instance))
            .withConfigOverride(
                Optional.class,
                absent ->
                    absent.setInclude(
                        JsonInclude.Value.construct(
                            JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
            .build();
    // the stream is the container's to close
    return mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }
}
