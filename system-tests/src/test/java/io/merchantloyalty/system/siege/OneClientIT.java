package io.merchantloyalty.system.siege;

import static org.assertj.core.api.Assertions.assertThat;

import io.merchantloyalty.system.House;
import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Shoppers;
import io.merchantloyalty.system.Till;
import io.merchantloyalty.system.Wallet;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One client does the worst that it can while a till at the same address keeps taking payments. No
 * call of the till takes a second, no call fails, no payment is reversed, and afterwards everything
 * is as before. {@code -Dsiege.seconds=60} makes each attack longer; docs/reliability.md has the
 * figures.
 */
@Tag("alone")
class OneClientIT {

  private static final Duration EACH = Duration.ofSeconds(Long.getLong("siege.seconds", 8));
  private static final Duration P99_MAX = Duration.ofSeconds(1);

  @ParameterizedTest
  @EnumSource(Attack.class)
  void aTillGoesOnPaying(Attack attack) throws InterruptedException {
    URI base = House.base();
    PayingTill till = new PayingTill(Till.register(base, Principals.MERCHANT), shopper(base));
    AtomicBoolean goesOn = new AtomicBoolean(true);
    Thread attacker = new Thread(() -> run(attack, base, goesOn), "attack");
    attacker.start();
    try {
      till.goOnFor(EACH);
    } finally {
      goesOn.set(false);
      attacker.join();
    }
    System.out.printf(
        "%s: %d calls, %d payments, p50 %d ms, p99 %d ms, longest %d ms%n",
        attack,
        till.calls(),
        till.payments(),
        till.atMost(0.5).toMillis(),
        till.atMost(0.99).toMillis(),
        till.atMost(1).toMillis());
    assertThat(till.atMost(0.99)).isLessThan(P99_MAX);
    assertThat(till.reversed()).isEmpty();
    assertThat(House.server().isAlive()).isTrue();
  }

  /** A shopper with money for a thousand bills. */
  private static Wallet shopper(URI base) {
    return Wallet.signIn(base, Shoppers.make(House.superuser(), 10_000_000L, ""));
  }

  private static void run(Attack attack, URI base, AtomicBoolean goesOn) {
    try {
      attack.run(base, goesOn::get);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
