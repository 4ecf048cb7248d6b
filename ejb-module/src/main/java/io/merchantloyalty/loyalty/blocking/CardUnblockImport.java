package io.merchantloyalty.loyalty.blocking;

import jakarta.enterprise.context.ApplicationScoped;

/** A file of card numbers that may be used again. */
@ApplicationScoped
class CardUnblockImport extends CardFileKind {

  @Override
  public String name() {
    return UNBLOCK;
  }
}
