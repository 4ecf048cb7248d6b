package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An API key ends with the owner who made it, unless another owner has taken it over. */
class KeyMakersIT {

  private static final String PASSWORD = "four words by heart";
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final URI base = House.base();
  private final String id = "keys." + COUNTER.incrementAndGet();
  private final MerchantSystem anna = company();

  @Test
  void aKeyEndsWithItsMakerAndIsNotRevivedWithHim() {
    String bo = user("bo", "OWNER");
    MerchantSystem robot = MerchantSystem.withKey(base, key(bo).text("/secret"));
    robot.get("/shop-nodes").expect(200);
    anna.post("/users/bo/disabling", null, anna.etag("/users/bo")).expect(200);
    robot.get("/shop-nodes").expect(401);
    anna.post("/users/bo/enabling", null, anna.etag("/users/bo")).expect(200);
    robot.get("/shop-nodes").expect(401);
    Rest.Answer log = anna.get("/audit?action=api-key.revoke").expect(200);
    assertThat(log.text("/entries/0/user")).isEqualTo("anna");
    assertThat(log.text("/entries/0/subject")).isEqualTo("Robot");
  }

  @Test
  void aKeyEndsWhenItsMakerIsAnOwnerNoMore() {
    String bo = user("bo", "OWNER");
    MerchantSystem robot = MerchantSystem.withKey(base, key(bo).text("/secret"));
    anna.put("/users/bo", "{\"name\":\"Bo\",\"role\":\"VIEWER\"}", anna.etag("/users/bo"))
        .expect(200);
    robot.get("/shop-nodes").expect(401);
  }

  @Test
  void aKeyThatWasTakenOverGoesOnWithoutItsMaker() {
    String bo = user("bo", "OWNER");
    Rest.Answer made = key(bo);
    MerchantSystem robot = MerchantSystem.withKey(base, made.text("/secret"));
    String key = "/api-keys/" + made.text("/apiKey/reference");
    assertThat(anna.post(key + "/take-over", "").expect(200).text("/madeBy"))
        .isEqualTo("Anna Berg");
    anna.post(key + "/take-over", "").expect(200);
    anna.post("/users/bo/disabling", null, anna.etag("/users/bo")).expect(200);
    robot.get("/shop-nodes").expect(200);
    Rest.Answer log = anna.get("/audit?action=api-key.take-over").expect(200);
    assertThat(log.body().at("/entries")).hasSize(1);
    assertThat(log.text("/entries/0/before")).isEqualTo("bo");
    assertThat(log.text("/entries/0/after")).isEqualTo("Anna Berg");
    anna.delete(key, "").expect(200);
    anna.post(key + "/take-over", "").expect(409);
  }

  @Test
  void aKeyIsToldWhomItActsForAndWhatItMayDo() {
    String bo = user("bo", "OWNER");
    Rest.Answer made = key(bo);
    MerchantSystem robot = MerchantSystem.withKey(base, made.text("/secret"));
    Rest.Answer profile = robot.get("/profile").expect(200);
    assertThat(profile.text("/resellerId")).isEqualTo(id);
    assertThat(profile.text("/userId")).isEqualTo("bo");
    assertThat(profile.text("/apiKey/name")).isEqualTo("Robot");
    assertThat(profile.text("/apiKey/reference")).isEqualTo(made.text("/apiKey/reference"));
    assertThat(profile.body().at("/apiKey/scopes").toString()).isEqualTo("[\"shops:read\"]");
    anna.post("/api-keys/" + made.text("/apiKey/reference") + "/take-over", "").expect(200);
    assertThat(robot.get("/profile").text("/userId")).isEqualTo("anna");
    robot.put("/profile", "{\"timeZone\":\"Europe/Stockholm\"}", "").expect(403);
    assertThat(anna.get("/profile").body().has("apiKey")).isFalse();
    anna.delete("/api-keys/" + made.text("/apiKey/reference"), "").expect(200);
    robot.get("/profile").expect(401);
  }

  private Rest.Answer key(String user) {
    return new MerchantSystem(base, new Principals.Login(user, PASSWORD))
        .post("/api-keys", "{\"name\":\"Robot\",\"scopes\":[\"shops:read\"]}")
        .expect(201);
  }

  private MerchantSystem company() {
    String token =
        Operator.signedIn(base)
            .post(Operator.API + "/merchants", Operator.merchant(id, "Company " + id))
            .expect(201)
            .text("/linkToken");
    accept(token);
    return new MerchantSystem(base, new Principals.Login(id + "/anna", PASSWORD));
  }

  private String user(String userId, String role) {
    accept(
        anna.post(
                "/users",
                "{\"userId\":\"%1$s\",\"name\":\"%1$s\",\"role\":\"%2$s\"}".formatted(userId, role))
            .expect(201)
            .text("/linkToken"));
    return id + "/" + userId;
  }

  private void accept(String token) {
    Rest.anonymous(base)
        .post(
            MerchantSystem.API + "/user-links",
            "{\"linkToken\":\"%s\",\"password\":\"%s\"}".formatted(token, PASSWORD))
        .expect(200);
  }
}
