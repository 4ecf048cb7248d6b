package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Somebody starts without the demo, so they create an operator first, who then creates a merchant.
 */
class CreateOperatorIT {

  private static final String PASSWORD = "four words by heart";
  private static final String VARIABLE = "LOYALTY_OPERATOR_PASSWORD";

  @Test
  void aServerWithoutOperatorsSaysHowToMakeOneAndThenTakesThem() {
    Path data = Places.fresh("for-real");
    try (ServerProcess server =
        ServerProcess.withItsOwnDatabase(data.getFileName().toString(), "--no-demo")) {
      awaitHint(server, data);
      assertThat(create("olga", PASSWORD, data)).isEqualTo("0 made");
      Rest olga = signIn(server.base(), "olga");
      olga.post(Operator.API + "/merchants", Operator.merchant("for_real", "For Real")).expect(201);
      olga.get(Operator.API + "/ledger-check").expect(200);
    }
  }

  @Test
  void anOperatorIsMadeBeforeTheFirstStartAndOnlyOnce() {
    Path data = Places.fresh("before");
    assertThat(create("olga", PASSWORD, data)).isEqualTo("0 made");
    assertThat(create("olga", PASSWORD, data)).isEqualTo("1 there is an operator olga already");
  }

  @Test
  void onesOwnDatabaseGetsAnOperatorWhileServersRunOnIt() {
    URI base = House.base();
    Setup made =
        Setup.createOperator(
            "otto",
            Map.of(VARIABLE, PASSWORD, "LOYALTY_DB_PASSWORD", House.login().password()),
            "--db",
            House.login().url(),
            "--db-user",
            House.login().user(),
            "--data",
            Places.fresh("beside").toString());
    assertThat(made.exitCode()).as(made.said()).isZero();
    signIn(base, "otto").get(Operator.API + "/merchants").expect(200);
  }

  @Test
  void whatWillNotDoIsRefusedInOneLineThatNamesItAll() {
    Path data = Places.fresh("refusing");
    assertThat(create("Olga", "short", data))
        .isEqualTo(
            "1 the name must be small letters, digits, dots, underscores, hyphens and at signs;"
                + " the password must have at least 10 characters");
    Setup nobody = Setup.createOperator("olga", Map.of(), "--data", data.toString());
    assertThat(nobody.exitCode()).isEqualTo(2);
    assertThat(nobody.said()).hasLineCount(1).contains(VARIABLE);
  }

  private static String create(String name, String password, Path data) {
    Setup setup = Setup.createOperator(name, Map.of(VARIABLE, password), "--data", data.toString());
    assertThat(setup.said()).doesNotContain(password);
    String last = setup.said().strip().lines().reduce((earlier, later) -> later).orElse("");
    return setup.exitCode()
        + " "
        + (last.startsWith("the operator " + name + " is made")
            ? "made"
            : last.replaceFirst("^error: ", ""));
  }

  /** The message comes after the server is ready. */
  private static void awaitHint(ServerProcess server, Path data) {
    String hint = "./run --create-operator NAME --data '" + data + "'";
    Await.until(
        "the server says " + hint, Duration.ofSeconds(10), () -> server.output().contains(hint));
  }

  /** Signs in with a code of an authenticator that is set up first, except in a demo. */
  private static Rest signIn(URI base, String user) {
    Rest.Answer answer = post(base, "/tokens", user, "");
    if (answer.status() == 403) {
      String secret = post(base, "/second-factors", user, "").expect(200).text("/secret");
      answer = post(base, "/tokens", user, ",\"code\":\"" + Authenticator.code(secret, 0) + "\"");
    }
    return Rest.bearer(base, answer.expect(200).text("/token"));
  }

  private static Rest.Answer post(URI base, String path, String user, String more) {
    return Rest.anonymous(base)
        .post(
            Operator.API + path,
            "{\"user\":\"%s\",\"password\":\"%s\"%s}".formatted(user, PASSWORD, more));
  }
}
