package io.merchantloyalty.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.merchantloyalty.web.rest.openapi.ApiModel;
import jakarta.ws.rs.ApplicationPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The document that {@code /openapi} answers with, made once in the life of the server.
 *
 * @param json the document as JSON
 * @param yaml the same as YAML
 * @param digest names its content: another release has another
 */
record ApiDocument(byte[] json, byte[] yaml, String digest) {

  /** Made when it is asked for first, so that no start waits for it. */
  private static final class Once {
    private static final ApiDocument DOCUMENT = written(tree());
  }

  static ApiDocument current() {
    return Once.DOCUMENT;
  }

  /** As a tree, newly made. */
  static ObjectNode tree() {
    return ApiModel.of(Api.RESOURCES, Api.class.getAnnotation(ApplicationPath.class).value());
  }

  private static ApiDocument written(ObjectNode tree) {
    try {
      byte[] json = new ObjectMapper().writeValueAsBytes(tree);
      String yaml =
          YAMLMapper.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
              .build()
              .writeValueAsString(tree);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
      return new ApiDocument(
          json, yaml.getBytes(StandardCharsets.UTF_8), HexFormat.of().formatHex(hash, 0, 12));
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("the API document cannot be written", e);
    }
  }
}
