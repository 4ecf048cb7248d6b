package io.merchantloyalty.web.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.web.rest.problem.FieldViolation;
import io.merchantloyalty.web.rest.problem.RequestRefused;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the bytes of a body to a record of the right shape, or to one refusal with all faults. */
public final class BodyReading {

  private static final ObjectReader STRICT = JsonMappers.strict();

  private final Validator validator;

  public BodyReading(Validator validator) {
    this.validator = validator;
  }

  /**
   * The record that the bytes say.
   *
   * @throws RequestRefused 400 when there is anything wrong with it
   */
  public <T> T read(byte[] bytes, Class<T> type) {
    List<FieldViolation> found = new ArrayList<>();
    Optional<T> body = parsed(bytes, type, found);
    body.ifPresent(record -> found.addAll(ShapeCheck.violations(validator, record)));
    if (!found.isEmpty()) {
      List<FieldViolation> told = found.stream().map(one -> withoutSecret(one, type)).toList();
      throw RequestRefused.violated(codeOf(type), told);
    }
    return body.orElseThrow();
  }

  /** Empty when the body could not be read; then something is found. */
  private static <T> Optional<T> parsed(byte[] bytes, Class<T> type, List<FieldViolation> found) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return first(text, type, found);
    } catch (CharacterCodingException e) {
      found.add(FieldViolation.inBody("", "must be UTF-8", Optional.empty()));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return Optional.empty();
  }

  /** What the text says. */
  private static <T> Optional<T> first(String text, Class<T> type, List<FieldViolation> found)
      throws IOException {
    if (text.isBlank()) {
      found.add(FieldViolation.inBody("", "must be given", Optional.empty()));
      return Optional.empty();
    }
    ObjectReader reader = STRICT.forType(type).withAttribute(UnknownFields.FOUND, found);
    try (JsonParser parser = reader.createParser(text)) {
      return onlyValue(reader, parser, found);
    }
  }

  private static <T> Optional<T> onlyValue(
      ObjectReader reader, JsonParser parser, List<FieldViolation> found) throws IOException {
    try {
      T record = reader.readValue(parser);
      if (record == null) {
        found.add(FieldViolation.inBody("", "must be given", Optional.empty()));
      } else if (parser.nextToken() != null) {
        found.add(FieldViolation.inBody("", "must be one JSON value", Optional.empty()));
      }
      return Optional.ofNullable(record);
    } catch (JsonProcessingException e) {
      found.add(JsonFault.violation(e, parser.getParsingContext().pathAsPointer()));
      return Optional.empty();
    }
  }

  private static FieldViolation withoutSecret(FieldViolation violation, Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.isAnnotationPresent(Secret.class)
          && violation.pointer().equals(Optional.of("/" + component.getName()))) {
        return FieldViolation.inBody(
            violation.pointer().orElseThrow(), violation.rule(), Optional.empty());
      }
    }
    return violation;
  }

  private static ResultCode codeOf(Class<?> type) {
    RefusedAs code = type.getAnnotation(RefusedAs.class);
    return code == null ? ResultCode.REJECTED_BUSINESS_LOGIC : code.value();
  }
}
