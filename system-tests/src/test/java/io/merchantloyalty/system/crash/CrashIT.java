package io.merchantloyalty.system.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.crash.CrashedHouse.Victim;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Server, database, or both are killed at random moments under load, and everything that was
 * answered is found again (spec 07, Nothing lost). {@code crash.rounds}: how often; {@code
 * crash.seed}: to run the same again, as far as threads allow.
 */
@Tag("alone")
class CrashIT {

  private static final int ROUNDS = Integer.getInteger("crash.rounds", 5);
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
  private static final int LOAD_MILLIS_MIN = 700;
  private static final int LOAD_MILLIS_SPAN = 2500;

  /** Old promises that are looked at again at the end. */
  private static final int SAMPLE = 1000;

  private static CrashedHouse house;

  private final Random random = new Random(SEED);

  @BeforeAll
  static void start() {
    house = CrashedHouse.start();
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  @Test
  void whatWasAnsweredIsFoundAfterEveryCrash() throws Exception {
    System.out.println("crash.rounds=" + ROUNDS + " crash.seed=" + SEED);
    Shop shop = new Shop(house, house.base());
    Checker checker = new Checker(house.base(), new Books(house.login(), Shop.START_MINOR));
    List<Promise> all = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      Victim victim = Victim.values()[(round - 1) % Victim.values().length];
      Journal journal = new Journal();
      long began = System.nanoTime();
      load(
          shop,
          house.base(),
          journal,
          () -> {
            Thread.sleep(LOAD_MILLIS_MIN + random.nextInt(LOAD_MILLIS_SPAN));
            house.kill(victim, random);
          });
      house.restart();
      long back = System.nanoTime();
      List<String> complaints = checker.complaints(journal);
      System.out.printf(
          "crash round %d: %s, %s, back after %.1f s, settled and checked after %.1f s more, %d complaints%n",
          round,
          victim,
          journal,
          (back - began) / 1e9,
          (System.nanoTime() - back) / 1e9,
          complaints.size());
      assertThat(complaints).as("round " + round + ", seed " + SEED).isEmpty();
      assertThat(journal.promises()).as("a round without answers proves nothing").isNotEmpty();
      all.addAll(journal.promises());
    }
    Collections.shuffle(all, random);
    assertThat(checker.broken(all.subList(0, Math.min(SAMPLE, all.size())))).isEmpty();
  }

  /** The negative control: without it, a harness that finds nothing proves nothing. */
  @Test
  void aServerThatAnswersBeforeItCommitsIsFoundOut() throws Exception {
    try (LyingProxy liar = new LyingProxy(house.base())) {
      Shop shop = new Shop(house, liar.base());
      Journal journal = new Journal();
      load(
          shop,
          liar.base(),
          journal,
          () -> {
            while (operations(liar).size() < 4) {
              Thread.sleep(100);
            }
            house.kill(Victim.DATABASE, random);
          });
      house.restart();
      Checker checker = new Checker(house.base(), new Books(house.login(), Shop.START_MINOR));
      List<String> broken = checker.broken(journal.promises());
      System.out.println(
          "the liar told "
              + liar.lies().size()
              + " lies, "
              + broken.size()
              + " answers are not true");
      for (String lie : liar.lies()) {
        String reference = lie.substring(0, lie.indexOf(' '));
        assertThat(broken).as(lie).anyMatch(complaint -> complaint.contains(reference));
      }
      assertThat(broken)
          .allMatch(
              c -> liar.lies().stream().anyMatch(l -> c.contains(l.substring(0, l.indexOf(' ')))));
    }
  }

  private static List<String> operations(LyingProxy liar) {
    return liar.lies().stream().map(lie -> lie.replaceFirst(".* ", "")).distinct().toList();
  }

  private interface Crash {
    void happens() throws InterruptedException;
  }

  private void load(Shop shop, URI base, Journal journal, Crash crash) throws InterruptedException {
    shop.open(base, journal, random);
    try {
      crash.happens();
      // those who are left go on for a while, and hear that nobody is there
      Thread.sleep(300);
    } finally {
      shop.close();
    }
  }
}
