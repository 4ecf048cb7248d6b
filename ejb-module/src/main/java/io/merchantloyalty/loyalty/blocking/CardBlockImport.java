package io.merchantloyalty.loyalty.blocking;

import jakarta.enterprise.context.ApplicationScoped;

/** A file of card numbers to be blocked. */
@ApplicationScoped
class CardBlockImport extends CardFileKind {

  @Override
  public String name() {
    return BLOCK;
  }
}
