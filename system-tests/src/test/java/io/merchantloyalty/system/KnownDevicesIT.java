package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A PIN is checked only on a known device, or together with a fresh activation code. So somebody
 * who knows only a number can neither try PINs nor lock its owner out, nor learn whether it has a
 * wallet.
 */
class KnownDevicesIT {

  private static final String API = "/api/wallet/v1";
  private static final String PIN = "4719";
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final URI base = House.base();
  private final Rest nobody = Rest.anonymous(base);
  private final String msisdn = String.format("468%08d", COUNTER.incrementAndGet());

  @Test
  void whoHasTheNumberAloneLocksNobodyOutAndLearnsNothing() {
    String device = signUp().at("/device").asText();
    Set<String> answers = new HashSet<>();
    for (String number : new String[] {msisdn, "46899999999", "1"}) {
      for (int i = 0; i < 6; i++) {
        answers.add(refused(number, "000" + i, ""));
        answers.add(refused(number, PIN, ", \"device\": \"demo\""));
      }
    }
    assertThat(answers).hasSize(1);
    assertThat(answers.iterator().next()).contains("\"/device\"");
    onDevice(device, PIN).expect(200);
  }

  @Test
  void aDeviceOfAnotherShopperIsNone() {
    String device = signUp().at("/device").asText();
    KnownDevicesIT other = new KnownDevicesIT();
    other.signUp();
    assertThat(other.onDevice(device, PIN).expect(401).text("/violations/0/pointer"))
        .isEqualTo("/device");
  }

  @Test
  void aNewDeviceBecomesKnownByACodeAndThePin() {
    String first = signUp().at("/device").asText();
    String code = code();
    assertThat(withCode(code, "8302").expect(401).text("/violations/0/pointer")).isEqualTo("/pin");
    String second = withCode(code, PIN).expect(200).text("/device");
    assertThat(second).isNotEqualTo(first).hasSizeGreaterThan(40);
    assertThat(withCode(code, PIN).expect(401).text("/violations/0/pointer"))
        .isEqualTo("/activationCode");
    assertThat(onDevice(second, PIN).expect(200).body().has("device")).isFalse();
    onDevice(first, PIN).expect(200);
  }

  @Test
  void threeWrongPinsOnAKnownDeviceLockTheWallet() {
    String device = signUp().at("/device").asText();
    for (int i = 0; i < 3; i++) {
      assertThat(onDevice(device, "830" + i).expect(401).text("/violations/0/pointer"))
          .isEqualTo("/pin");
    }
    onDevice(device, PIN).expect(429);
    // and somebody who has only the number is not told of that
    refused(msisdn, PIN, "");
    assertThat(
            Database.value(
                "select group_concat(action order by id) from audit_entry"
                    + " where subject_kind = 'WALLET_USER' and source_address = '127.0.0.1'"
                    + " and subject_id = (select id from wallet_user where msisdn = ?)",
                msisdn))
        .isEqualTo("sign-in.failed,sign-in.failed,sign-in.locked");
  }

  @Test
  void aSignUpThatIsSentAgainShowsItsCodeAgain() {
    String code = code();
    JsonNode made = keyedSignUp(code, PIN).expect(201).body();
    JsonNode again = keyedSignUp(code, PIN).expect(201).body();
    assertThat(again.at("/device").asText()).isNotEqualTo(made.at("/device").asText());
    String wrong = code.equals("000000") ? "000001" : "000000";
    assertThat(keyedSignUp(wrong, PIN).expect(401).text("/violations/0/pointer"))
        .isEqualTo("/activationCode");
    onDevice(again.at("/device").asText(), PIN).expect(200);
  }

  @Test
  void pinsThatAreTriedFirstAreRefused() {
    String code = code();
    for (String pin : new String[] {"1111", "1234", "2580", "1984", "121212"}) {
      Rest.Answer refused = complete(code, pin, Map.of()).expect(400);
      assertThat(refused.text("/violations/0/pointer")).isEqualTo("/pin");
      assertThat(refused.body().toString()).doesNotContain(pin);
    }
    complete(code, PIN, Map.of()).expect(201);
  }

  @Test
  void whoTriesNumberAfterNumberIsStoppedAndATakenOneIsNotedForTheMerchant() {
    Wallet first = Shoppers.withoutCard(base);
    Wallet second = Shoppers.withoutCard(base);
    store(first, "POST", "", "{\"tokenId\":\"SOME_CARD\",\"cardNumber\":\"88001234\"}").expect(201);
    store(second, "POST", "", "{\"tokenId\":\"SOME_CARD\",\"cardNumber\":\"88001234\"}")
        .expect(201);
    assertThat(
            Database.value(
                "select concat(merchant_id, actor_kind, subject_reference, new_value) from audit_entry"
                    + " where action = 'card.stored-twice' and new_value like ?",
                "%1234"))
        .isEqualTo("1SYSTEMSOME_CARDends in 1234");
    int given = 1;
    Rest.Answer answer;
    do {
      answer = store(second, "PUT", "/SOME_CARD", "{\"cardNumber\":\"8800%04d\"}".formatted(given));
    } while (answer.status() == 200 && given++ < 50);
    assertThat(given).isEqualTo(20);
    assertThat(Integer.parseInt(answer.expect(429).header("Retry-After"))).isBetween(3000, 3600);
  }

  private static Rest.Answer store(Wallet wallet, String method, String path, String body) {
    return wallet.rest().send(method, API + "/loyalty-cards" + path, body, Map.of());
  }

  private String refused(String number, String pin, String more) {
    return nobody
        .post(
            API + "/tokens", "{\"msisdn\": \"%s\", \"pin\": \"%s\"%s}".formatted(number, pin, more))
        .expect(401)
        .body()
        .toString()
        .replaceAll("\"correlationId\":\"[^\"]*\"", "");
  }

  private JsonNode signUp() {
    return complete(code(), PIN, Map.of()).expect(201).body();
  }

  private Rest.Answer keyedSignUp(String code, String pin) {
    return complete(code, pin, Map.of("Idempotency-Key", "sign-up"));
  }

  private Rest.Answer complete(String code, String pin, Map<String, String> heads) {
    return nobody.send(
        "POST",
        API + "/wallets",
        "{\"msisdn\":\"%s\",\"activationCode\":\"%s\",\"pin\":\"%s\"}".formatted(msisdn, code, pin),
        heads);
  }

  private String code() {
    return nobody
        .post(API + "/activation-codes", "{\"msisdn\":\"" + msisdn + "\"}")
        .expect(202)
        .text("/demoCode");
  }

  private Rest.Answer onDevice(String device, String pin) {
    return nobody.post(
        API + "/tokens",
        "{\"msisdn\":\"%s\",\"pin\":\"%s\",\"device\":\"%s\"}".formatted(msisdn, pin, device));
  }

  private Rest.Answer withCode(String code, String pin) {
    return nobody.post(
        API + "/tokens",
        "{\"msisdn\":\"%s\",\"pin\":\"%s\",\"activationCode\":\"%s\"}"
            .formatted(msisdn, pin, code));
  }
}
