package io.merchantloyalty.system.crash;

import io.merchantloyalty.system.Principals;
import io.merchantloyalty.system.Register;
import io.merchantloyalty.system.Shoppers;
import io.merchantloyalty.system.Wallet;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Counters side by side: tills of both kinds, shoppers whose money is here and shoppers of banks
 * outside, with all their manners but never answering.
 */
final class Shop {

  /** What each shopper has at first: enough for any number of rounds. */
  static final long START_MINOR = 100_000_000_000L;

  /** How each counter's shopper's bank behaves; nothing: it is in the house. */
  private static final List<String> BANKS = List.of("", "prompt", "", "lost", "twice", "late");

  private static final int SOAP_EVERY = 3;

  private final List<Register> registers = new ArrayList<>();
  private final List<Principals.Login> shoppers = new ArrayList<>();
  private final List<Counter> counters = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  /** Makes tills and shoppers. */
  Shop(CrashedHouse house, URI base) {
    for (int i = 0; i < BANKS.size(); i++) {
      registers.add(door(i).openNew(base));
      shoppers.add(Shoppers.make(house.login(), START_MINOR, BANKS.get(i)));
    }
  }

  private static Register.Door door(int counter) {
    return counter % SOAP_EVERY == SOAP_EVERY - 1 ? Register.Door.SOAP : Register.Door.REST;
  }

  void open(URI base, Journal journal, Random random) {
    counters.clear();
    threads.clear();
    for (int i = 0; i < registers.size(); i++) {
      Counter counter =
          new Counter(
              registers.get(i),
              door(i) == Register.Door.REST,
              Wallet.signIn(base, shoppers.get(i)),
              journal,
              new Random(random.nextLong()));
      Thread thread = new Thread(counter, "counter " + i);
      counters.add(counter);
      threads.add(thread);
    }
    threads.forEach(Thread::start);
  }

  /** Closes it and waits for the last visits. */
  void close() throws InterruptedException {
    counters.forEach(Counter::close);
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
