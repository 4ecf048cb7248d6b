package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * A shopper who has forgotten the PIN sets a new one with a code that was sent to the phone. What
 * was signed in before, and every known device, ends.
 */
class PinResetIT {

  private static final String API = "/api/wallet/v1";
  private static final String OLD = "4719";
  private static final String NEW = "8302";

  private final URI base = House.base();
  private final Rest nobody = Rest.anonymous(base);
  private final String msisdn =
      String.format("469%09d", ThreadLocalRandom.current().nextInt(1_000_000_000));

  @Test
  void aForgottenPinIsReplacedAndEverythingThatWasSignedInEnds() {
    JsonNode before = signUp();
    lock(before.at("/device").asText());
    Rest.Answer reset = reset(code(), NEW).expect(200);
    assertThat(reset.text("/device")).hasSizeGreaterThan(40);

    Rest.bearer(base, before.at("/token").asText()).get(API + "/accounts").expect(401);
    nobody
        .post(
            API + "/tokens/refresh",
            "{\"refreshToken\":\"" + before.at("/refreshToken").asText() + "\"}")
        .expect(401);
    Rest.Answer known = signIn(before.at("/device").asText(), OLD).expect(401);
    assertThat(known.text("/violations/0/pointer")).isEqualTo("/device");
    assertThat(signIn(before.at("/device").asText(), NEW).expect(401).text("/violations/0/pointer"))
        .isEqualTo("/device");

    Rest.bearer(base, reset.text("/token")).get(API + "/accounts").expect(200);
    nobody
        .post(API + "/tokens/refresh", "{\"refreshToken\":\"" + reset.text("/refreshToken") + "\"}")
        .expect(200);
    assertThat(signIn(reset.text("/device"), OLD).expect(401).text("/violations/0/pointer"))
        .isEqualTo("/pin");
    signIn(reset.text("/device"), NEW).expect(200);
    assertThat(
            Database.value(
                "select group_concat(action order by id) from audit_entry"
                    + " where subject_kind = 'WALLET_USER' and action like 'wallet.%'"
                    + " and subject_id = (select id from wallet_user where msisdn = ?)",
                msisdn))
        .isEqualTo("wallet.sign-up,wallet.reset-pin");
  }

  @Test
  void aCodeIsGoodForOneResetAndAWrongOneForNone() {
    signUp();
    String code = code();
    String wrong = code.equals("000000") ? "000001" : "000000";
    assertThat(reset(wrong, NEW).expect(401).text("/violations/0/pointer"))
        .isEqualTo("/activationCode");
    assertThat(reset(code, "1234").expect(400).text("/violations/0/pointer")).isEqualTo("/pin");
    String device = reset(code, NEW).expect(200).text("/device");
    assertThat(reset(code, OLD).expect(401).text("/violations/0/pointer"))
        .isEqualTo("/activationCode");
    signIn(device, NEW).expect(200);
  }

  @Test
  void codesForAResetAreLimitedLikeAnyOther() {
    signUp();
    String code = code();
    String wrong = code.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 5; i++) {
      reset(wrong, NEW).expect(401);
    }
    // the right one is not looked at any more
    reset(code, NEW).expect(429);
  }

  @Test
  void whoHasTheCodeOfANumberWithoutWalletIsToldToSignUp() {
    String code = code();
    assertThat(reset(code, NEW).expect(409).text("/detail")).contains("no wallet");
    // the code is still good for signing up
    nobody.post(API + "/wallets", body(code, NEW)).expect(201);
  }

  private void lock(String device) {
    for (int i = 0; i < 3; i++) {
      signIn(device, "000" + i).expect(401);
    }
    signIn(device, OLD).expect(429);
  }

  private JsonNode signUp() {
    return nobody.post(API + "/wallets", body(code(), OLD)).expect(201).body();
  }

  private Rest.Answer reset(String code, String pin) {
    return nobody.post(API + "/pin/reset", body(code, pin));
  }

  private String body(String code, String pin) {
    return "{\"msisdn\":\"%s\",\"activationCode\":\"%s\",\"pin\":\"%s\"}"
        .formatted(msisdn, code, pin);
  }

  private String code() {
    return nobody
        .post(API + "/activation-codes", "{\"msisdn\":\"" + msisdn + "\"}")
        .expect(202)
        .text("/demoCode");
  }

  private Rest.Answer signIn(String device, String pin) {
    return nobody.post(
        API + "/tokens",
        "{\"msisdn\":\"%s\",\"pin\":\"%s\",\"device\":\"%s\"}".formatted(msisdn, pin, device));
  }
}
