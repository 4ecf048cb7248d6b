package io.merchantloyalty.system.crash;

import io.merchantloyalty.system.Rest;
import java.util.Map;
import java.util.Optional;

/**
 * A call with an Idempotency-Key, to be sent again after a crash.
 *
 * @param names JSON pointer to what names the thing that the call made
 * @param answered what that was; empty: no answer came
 */
record KeyedCall(
    Rest rest, String path, String body, String key, String names, Optional<String> answered) {

  Rest.Answer send() {
    return rest.send("POST", path, body, Map.of("Idempotency-Key", key));
  }

  KeyedCall answered(Rest.Answer answer) {
    return new KeyedCall(rest, path, body, key, names, Optional.of(answer.text(names)));
  }
}
