package io.merchantloyalty.system;

import org.junit.jupiter.api.AfterAll;

/** The seven flows at every door and in every mode, on the database that the product brings. */
class SevenFlowsIT extends SevenFlows {

  SevenFlowsIT() {
    super(House.base(), House.superuser(), Register.Door::open);
  }

  @AfterAll
  static void moneySumsToZero() {
    Ledger.assertBalanced(House.base());
  }
}
