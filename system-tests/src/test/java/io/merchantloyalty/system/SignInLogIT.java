package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The log contains sign-ins and failures with their address. Operators sign in with a code. */
class SignInLogIT {

  private static final String FIND =
      "select group_concat(action order by id) from audit_entry where action like 'sign-in.%'"
          + " and source_address = ?";

  private final URI base = House.base();

  @Test
  void anOwnerReadsWhoGuessedAtATillAndFromWhere() {
    Till till = Till.register(base, Principals.MERCHANT);
    FromAddress stranger = new FromAddress("127.66.0.1");
    Door door = Door.rest("POST", "/api/pos/v1/tokens");
    for (int i = 0; i < 7; i++) {
      door.guess(base, stranger, till.login().name(), "guess" + i);
    }
    MerchantSystem owner = new MerchantSystem(base, Principals.MERCHANT);
    JsonNode log =
        owner.get("/audit?action=sign-in&subject=" + till.login().name()).expect(200).body();
    assertThat(log.at("/entries").findValuesAsText("action"))
        .isEqualTo(
            List.of(
                "sign-in.locked",
                "sign-in.failed",
                "sign-in.failed",
                "sign-in.failed",
                "sign-in.failed"));
    assertThat(log.at("/entries").findValuesAsText("sourceAddress")).containsOnly("127.66.0.1");
    assertThat(log.at("/entries/0/user").isMissingNode()).isTrue();
  }

  @Test
  void aTokenOfAUserIsASignInAndANameThatIsNobodysLeavesNoTraceOfItself() {
    FromAddress here = new FromAddress("127.66.0.2");
    Door door = Door.rest("POST", "/api/merchant/v1/tokens");
    door.guess(base, here, "public_test_shop/9901", "1234");
    door.guess(base, here, "public_test_shop/my secret", "1234");
    assertThat(Database.value(FIND, "127.66.0.2")).isEqualTo("sign-in.done,sign-in.failed");
    assertThat(
            Database.value(
                "select concat_ws('/', actor_kind, subject_kind, subject_id, subject_reference,"
                    + " merchant_id) from audit_entry where source_address = ?"
                    + " and action = 'sign-in.failed'",
                "127.66.0.2"))
        .isEqualTo("SYSTEM/MERCHANT_USER");
  }

  @Test
  void anOperatorWithAnAuthenticatorShowsACodeThatIsGoodOnce() throws Exception {
    Database.change(
        "insert into operator_user (id, user_id, name, password_hash, created_at)"
            + " select 902, 'second', 'Second', password_hash, created_at from operator_user"
            + " where user_id = ?",
        "operator");
    signIn("").expect(200);
    String secret = begin().expect(200).text("/secret");
    secret = begin().expect(200).text("/secret");
    String code = Authenticator.code(secret, 0);
    String wrong = code.equals("000000") ? "000001" : "000000";
    assertThat(signIn(wrong).expect(401).text("/violations/0/pointer")).isEqualTo("/code");
    String token = signIn(code).expect(200).text("/token");
    Rest.bearer(base, token).get("/api/operator/v1/ledger-check").expect(200);
    signIn(code).expect(401);
    assertThat(signIn("").expect(401).text("/violations/0/pointer")).isEqualTo("/code");
    begin().expect(409);
    signIn(Authenticator.code(secret, 30)).expect(200);
    int wrongOnes = (int) IntStream.range(0, 6).filter(i -> signIn(wrong).status() == 401).count();
    assertThat(wrongOnes).isEqualTo(5);
    assertThat(signIn(Authenticator.code(secret, 30)).status()).isEqualTo(429);
    assertThat(
            Database.value(
                "select group_concat(concat_ws('/', actor_id, source_address, subject_reference))"
                    + " from audit_entry where action = ?",
                "operator.second-factor-on"))
        .isEqualTo("902/127.0.0.1/second");
  }

  private Rest.Answer begin() {
    return post("second-factors", "");
  }

  private Rest.Answer signIn(String code) {
    return post("tokens", code.isEmpty() ? "" : ",\"code\":\"" + code + "\"");
  }

  private Rest.Answer post(String path, String more) {
    return Rest.anonymous(base)
        .post(
            Operator.API + "/" + path,
            "{\"user\":\"second\",\"password\":\"demo-operator\"%s}".formatted(more));
  }
}
