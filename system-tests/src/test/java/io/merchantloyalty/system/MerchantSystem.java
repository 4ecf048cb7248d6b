package io.merchantloyalty.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;

/** A merchant's own system, which administers tree, programs and tills over REST. */
public final class MerchantSystem {

  static final String API = "/api/merchant/v1";

  private final Rest rest;

  public MerchantSystem(URI base, Principals.Login user) {
    this(Rest.basic(base, user));
  }

  private MerchantSystem(Rest rest) {
    this.rest = rest;
  }

  static MerchantSystem withKey(URI base, String secret) {
    return new MerchantSystem(Rest.bearer(base, secret));
  }

  Rest.Answer get(String path) {
    return rest.get(API + path);
  }

  public Rest.Answer post(String path, String json) {
    return rest.post(API + path, json);
  }

  Rest.Answer post(String path, String json, String etag) {
    return rest.send("POST", API + path, json, Map.of("If-Match", etag));
  }

  Rest.Answer put(String path, String json, String etag) {
    return rest.put(API + path, json, Map.of("If-Match", etag));
  }

  Rest.Answer delete(String path, String etag) {
    return rest.send("DELETE", API + path, null, Map.of("If-Match", etag));
  }

  String etag(String path) {
    return get(path).expect(200).header("ETag");
  }

  public String root() {
    return get("/shop-nodes").expect(200).text("/shopNodes/0/reference");
  }

  /** The reference of a new node. */
  String node(String kind, String name, String parent) {
    return post(
            "/shop-nodes",
            "{\"kind\":\"%s\",\"name\":\"%s\",\"parent\":\"%s\"}".formatted(kind, name, parent))
        .expect(201)
        .text("/reference");
  }

  Rest.Answer move(String node, String parent) {
    return post(
        "/shop-nodes/" + node + "/move",
        "{\"parent\":\"" + parent + "\"}",
        etag("/shop-nodes/" + node));
  }

  public Rest.Answer draft(String tokenId) {
    return post(
        "/loyalty-programs",
        """
        {"tokenId": "%s", "name": "Program %s", "addText": "Add it.", "informationText": "It is.",
         "numberRule": {"pattern": "[0-9]+", "lengthMin": 4, "lengthMax": 20, "checkDigit": "NONE"}}
        """
            .formatted(tokenId, tokenId));
  }

  Rest.Answer mark(String tokenId, String node, String kind) {
    return post(
        "/loyalty-programs/" + tokenId + "/marks",
        "{\"node\":\"%s\",\"kind\":\"%s\"}".formatted(node, kind));
  }

  /** A draft with all three pictures, which no shop has. */
  public String drawn(String tokenId) {
    draft(tokenId).expect(201);
    upload(tokenId, "icon", picture(110, 110, 0xFF336699)).expect(200);
    upload(tokenId, "logo-add", picture(160, 80, 0)).expect(200);
    upload(tokenId, "logo-information", picture(640, 250, 0)).expect(200);
    return "/loyalty-programs/" + tokenId;
  }

  /** Invites a partner into a program, who takes part at a node of its own. */
  public void share(String tokenId, String resellerId, MerchantSystem partner, String node) {
    String invitation =
        post(
                "/loyalty-programs/" + tokenId + "/participations",
                "{\"resellerId\":\"" + resellerId + "\"}")
            .expect(201)
            .text("/reference");
    partner
        .post("/invitations/" + invitation + "/acceptance", "{\"nodes\":[\"" + node + "\"]}")
        .expect(200);
  }

  Rest.Answer upload(String tokenId, String place, byte[] file) {
    String boundary = "a-boundary";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"p\"\r\n")
            .getBytes(US_ASCII));
    body.writeBytes("Content-Type: application/octet-stream\r\n\r\n".getBytes(US_ASCII));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(US_ASCII));
    return rest.sendBytes(
        "PUT",
        API + "/loyalty-programs/" + tokenId + "/pictures/" + place,
        body.toByteArray(),
        Map.of(
            "Content-Type",
            "multipart/form-data; boundary=" + boundary,
            "If-Match",
            etag("/loyalty-programs/" + tokenId)));
  }

  /** Uploads a table as the part named file. */
  Rest.Answer uploadTable(String path, String table) {
    String boundary = "a-boundary";
    String body =
        "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"table.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n%2$s\r\n--%1$s--\r\n";
    return rest.sendBytes(
        "POST",
        API + path,
        body.formatted(boundary, table).getBytes(UTF_8),
        Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
  }

  /** Uploads a table and waits until it is checked; the work. */
  public Rest.Answer checked(String path, String table) {
    return waited(uploadTable(path, table).expect(202).text("/reference"), "CHECKED");
  }

  /** Gives the word for a checked table and waits until it is done. */
  public Rest.Answer done(String work, boolean skipFaults) {
    post("/works/" + work + "/confirmation", "{\"skipFaults\":" + skipFaults + "}").expect(200);
    return waited(work, "DONE");
  }

  /** The work when it has come so far. */
  public Rest.Answer waited(String work, String state) {
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (System.nanoTime() < end) {
      Rest.Answer read = get("/works/" + work).expect(200);
      if (read.text("/state").equals(state)) {
        return read;
      }
      if (read.text("/state").equals("FAILED")) {
        throw new AssertionError(read.body());
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("never " + state + ": " + get("/works/" + work).body());
  }

  /** A program with all three pictures, included at a node and published. */
  public void publish(String tokenId, String node) {
    String program = drawn(tokenId);
    mark(tokenId, node, "INCLUDE").expect(201);
    post(program + "/publication", null, etag(program)).expect(200);
  }

  public void block(String tokenId, String number) {
    post("/loyalty-programs/" + tokenId + "/blocked-cards", "{\"cardNumber\":\"" + number + "\"}")
        .expect(201);
  }

  public void retire(String tokenId) {
    String program = "/loyalty-programs/" + tokenId;
    post(program + "/retirement", null, etag(program)).expect(200);
  }

  Rest.Answer why(String tokenId, String place, String at) {
    return get("/why?program=" + tokenId + "&" + place + (at.isEmpty() ? "" : "&at=" + at))
        .expect(200);
  }

  /** A PNG all of one colour. */
  static byte[] picture(int width, int height, int argb) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, argb);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
