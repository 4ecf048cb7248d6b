package io.merchantloyalty.system;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A way to show a password, and what is said to a wrong one and to one too many. */
interface Door {
  FromAddress.Answer guess(URI base, FromAddress from, String name, String password);

  default boolean wasLookedAt(FromAddress.Answer answer) {
    return answer.status() == 401;
  }

  default boolean wasLocked(FromAddress.Answer answer) {
    return answer.status() == 429 && answer.text().contains("Retry-After: ");
  }

  /** Kept waiting for too long by the others, on a machine that has much to do. */
  default boolean wasBusy(FromAddress.Answer answer) {
    return answer.status() == 503;
  }

  static Door rest(String method, String path) {
    return (base, from, name, password) -> {
      byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
      String basic = "Basic " + Base64.getEncoder().encodeToString(pair);
      return from.send(base, method, path, Map.of("Authorization", basic), "");
    };
  }

  static Door operator() {
    return json("/api/operator/v1/tokens", "{\"user\":\"%s\",\"password\":\"%s\"}");
  }

  static Door soap() {
    return new Door() {
      @Override
      public FromAddress.Answer guess(URI base, FromAddress from, String name, String password) {
        return from.send(
            base,
            "POST",
            "/soap/merchant/cashregister-2",
            Map.of("Content-Type", "text/xml; charset=UTF-8"),
            "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + "<x:assignSeqrId xmlns:x=\"http://external.interfaces.ers.seamless.com/\">"
                + "<context><initiatorPrincipalId><id>"
                + name
                + "</id><type>TERMINALID</type></initiatorPrincipalId><password>"
                + password
                + "</password></context><seqrId>123</seqrId></x:assignSeqrId>"
                + "</soap:Body></soap:Envelope>");
      }

      @Override
      public boolean wasLookedAt(FromAddress.Answer answer) {
        return answer.text().contains("<resultCode>20<")
            || answer.text().contains("<resultCode>29<");
      }

      @Override
      public boolean wasLocked(FromAddress.Answer answer) {
        return answer.text().contains("<resultCode>33<");
      }

      @Override
      public boolean wasBusy(FromAddress.Answer answer) {
        return answer.text().contains("<resultCode>93<");
      }
    };
  }

  /** Signs in by phone number and PIN, on no known device. */
  static Door wallet() {
    return json("/api/wallet/v1/tokens", "{\"msisdn\":\"%s\",\"pin\":\"%s\"}");
  }

  private static Door json(String path, String body) {
    return (base, from, name, secret) ->
        from.send(
            base,
            "POST",
            path,
            Map.of("Content-Type", "application/json"),
            body.formatted(name, secret));
  }
}
