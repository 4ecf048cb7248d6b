package io.merchantloyalty.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.launcher.EmbeddedDatabase;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nobody learns from the time that an answer takes whether a name exists (spec 07): a wrong
 * password of somebody who is there takes as long as one of nobody. Each guess comes from an
 * address of its own, so that no limit steps in; the quickest of several is compared, for what else
 * runs on the machine only ever adds.
 */
@Tag("alone")
class EqualTimingIT {

  private static final int GUESSES = 8;
  private static final double ALIKE = 1.5;

  /**
   * A call that hashes nothing takes a millisecond or two, and differs by about as much by chance.
   */
  private static final long NANOS_APART = 1_000_000;

  private static final AtomicInteger NEXT = new AtomicInteger(10);

  private static EmbeddedDatabase database;
  private static ServerProcess server;

  @BeforeAll
  static void start() {
    database = TestDatabase.start("timing-db");
    server = ServerProcess.withSlowHashes(database.login(), "timing");
  }

  @AfterAll
  static void stop() {
    server.close();
    database.close();
  }

  private record Pair(String what, Door door, Supplier<String> known, Supplier<String> unknown) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Pair> doors() {
    URI base = server.base();
    String till = Till.register(base, Principals.MERCHANT).login().name();
    Door rest = Door.rest("GET", "/api/pos/v1/terminals/self");
    Door staff = Door.rest("GET", "/api/merchant/v1/shop-nodes");
    Supplier<String> nobody = () -> "nobody" + NEXT.incrementAndGet();
    return Stream.of(
        new Pair("till over REST", rest, () -> till, nobody),
        new Pair("till, for a token", Door.rest("POST", "/api/pos/v1/tokens"), () -> till, nobody),
        new Pair("till over SOAP", Door.soap(), () -> till, nobody),
        new Pair(
            "merchant's user",
            staff,
            () -> "public_test_shop/9900",
            () -> "public_test_shop/" + nobody.get()),
        new Pair(
            "user of a merchant who is not there",
            staff,
            () -> "public_test_shop/9900",
            () -> nobody.get() + "/9900"),
        new Pair("operator", Door.operator(), () -> "operator", nobody),
        // on no known device, so that no PIN is checked
        new Pair(
            "shopper",
            Door.wallet(),
            () -> Shoppers.make(database.superuser(), 100_000, "").name(),
            () -> "4679999" + (1000 + NEXT.incrementAndGet())));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void aWrongPasswordTakesAsLongAsAnUnknownName(Pair pair) {
    long known = Long.MAX_VALUE;
    long unknown = Long.MAX_VALUE;
    for (int i = 0; i < GUESSES; i++) {
      known = Math.min(known, nanos(pair.door(), pair.known().get()));
      unknown = Math.min(unknown, nanos(pair.door(), pair.unknown().get()));
    }
    System.out.printf(
        "equal timing, %s: wrong %.1f ms, unknown %.1f ms%n", pair, known / 1e6, unknown / 1e6);
    long apart = Math.abs(known - unknown);
    assertThat(apart)
        .isLessThan(Math.max(NANOS_APART, (long) ((ALIKE - 1) * Math.min(known, unknown))));
  }

  private static long nanos(Door door, String name) {
    int next = NEXT.incrementAndGet();
    FromAddress from = new FromAddress("127.77." + (1 + next / 200) + "." + (1 + next % 200));
    long begun = System.nanoTime();
    FromAddress.Answer answer = door.guess(server.base(), from, name, "9753");
    long taken = System.nanoTime() - begun;
    assertThat(door.wasLookedAt(answer)).as(answer.text()).isTrue();
    return taken;
  }
}
