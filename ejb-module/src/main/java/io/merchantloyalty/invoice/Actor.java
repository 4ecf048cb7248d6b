package io.merchantloyalty.invoice;

import java.util.Optional;

/** Who takes a step; {@code id} is internal and pseudonymous (spec 08, Erasure). */
public record Actor(ActorKind kind, Optional<Long> id) {

  public static Actor register(long terminalId) {
    return new Actor(ActorKind.REGISTER, Optional.of(terminalId));
  }

  static Actor shopper(long walletUserId) {
    return new Actor(ActorKind.SHOPPER, Optional.of(walletUserId));
  }

  public static Actor merchantUser(long id) {
    return new Actor(ActorKind.MERCHANT_USER, Optional.of(id));
  }

  static Actor server() {
    return new Actor(ActorKind.SERVER, Optional.empty());
  }
}
