package io.merchantloyalty.system.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;

/** A form with files: a binary part is a table of cards, or a picture with a transparent ground. */
record Multipart(byte[] bytes) {

  private static final String BOUNDARY = "sweep-boundary";
  private static final String TABLE = "cardNumber\n1234567\n";

  /** Of operations that take another table. */
  private static final Map<String, String> TABLES =
      Map.of("importShopNodes", "path\nA chain\n", "importTerminals", "externalId\ntill\n");

  static Multipart of(ApiOperation operation, World world) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    operation
        .bodySchema()
        .at("/properties")
        .fields()
        .forEachRemaining(
            field -> {
              JsonNode schema = operation.resolved(field.getValue());
              boolean file = schema.at("/format").asText().equals("binary");
              part(
                  out,
                  field.getKey(),
                  file,
                  file
                      ? content(field.getKey(), TABLES.getOrDefault(operation.id(), TABLE))
                      : world
                          .value(operation, field.getKey())
                          .map(String::valueOf)
                          .orElse(schema.at("/example").asText())
                          .getBytes(StandardCharsets.UTF_8));
            });
    write(out, "--" + BOUNDARY + "--\r\n");
    return new Multipart(out.toByteArray());
  }

  /** The part named file alone. */
  static Multipart ofTable() {
    return ofTable(TABLE);
  }

  static Multipart ofTable(String table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    part(out, "file", true, content("file", table));
    write(out, "--" + BOUNDARY + "--\r\n");
    return new Multipart(out.toByteArray());
  }

  /** The part named picture alone: a black square on white. */
  static Multipart ofOpaqueLogo() {
    BufferedImage logo = new BufferedImage(320, 160, BufferedImage.TYPE_INT_RGB);
    logo.createGraphics().fillRect(0, 0, 320, 160);
    for (int at = 0; at < 3600; at++) {
      logo.setRGB(130 + at % 60, 50 + at / 60, 0);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    part(out, "picture", true, png(logo));
    write(out, "--" + BOUNDARY + "--\r\n");
    return new Multipart(out.toByteArray());
  }

  Call in(Call call) {
    return call.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).body(bytes);
  }

  private static void part(ByteArrayOutputStream out, String name, boolean file, byte[] content) {
    write(out, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"");
    write(out, file ? "; filename=\"x.png\"\r\nContent-Type: image/png\r\n\r\n" : "\r\n\r\n");
    out.writeBytes(content);
    write(out, "\r\n");
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] content(String part, String table) {
    return part.equals("file") ? table.getBytes(StandardCharsets.UTF_8) : picture();
  }

  private static byte[] picture() {
    return png(new BufferedImage(640, 250, BufferedImage.TYPE_INT_ARGB));
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
