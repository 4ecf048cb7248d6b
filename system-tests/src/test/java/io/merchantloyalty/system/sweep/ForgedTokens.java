package io.merchantloyalty.system.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Bearer tokens that look right and are not, made of one that is. */
final class ForgedTokens {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private ForgedTokens() {}

  /** Each of them must be worth nothing. */
  static List<Caller> of(Caller genuine) {
    String token = genuine.token();
    byte[] key = signingKey();
    // with the server's own key, so that only its age is wrong; the control shows that the key is
    // right
    if (!signed(token, key, payload -> {}).equals(token)) {
      throw new IllegalStateException("tokens are signed otherwise than this test believes");
    }
    String[] parts = token.split("\\.");
    return List.of(
        Caller.bearer(
            "token that has expired",
            signed(
                token, key, payload -> payload.put("exp", System.currentTimeMillis() / 1000 - 5))),
        Caller.bearer("token of another server", signed(token, new byte[32], payload -> {})),
        Caller.bearer(
            "token without signature",
            encoded("{\"alg\":\"none\"}".getBytes(UTF_8)) + "." + parts[1] + "."),
        Caller.bearer(
            "token with another payload",
            parts[0] + "." + encoded("{}".getBytes(UTF_8)) + "." + parts[2]));
  }

  private static String signed(String token, byte[] key, Consumer<ObjectNode> change) {
    String[] parts = token.split("\\.");
    byte[] bytes = Base64.getUrlDecoder().decode(parts[1]);
    try {
      ObjectNode payload = (ObjectNode) Call.JSON.readTree(bytes);
      String before = payload.toString();
      change.accept(payload);
      byte[] now = payload.toString().equals(before) ? bytes : payload.toString().getBytes(UTF_8);
      String content = parts[0] + "." + encoded(now);
      return content + "." + encoded(hmac(key, content.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] signingKey() {
    try (Connection connection = SweptServer.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select secret from signing_key")) {
      rows.next();
      return hmac(rows.getBytes(1), "token signature".getBytes(UTF_8));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }
}
