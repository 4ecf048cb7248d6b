package io.merchantloyalty.loyalty;

import java.util.List;
import java.util.Optional;

/**
 * What a scan found out about cards, all of it at one moment.
 *
 * @param tokens the register's own, in the order in which they were asked
 * @param stored the shopper's best card for this shop, whatever the register sent
 */
public record CardChoice(List<JudgedToken> tokens, Optional<StoredCard> stored) {
  public CardChoice {
    tokens = List.copyOf(tokens);
  }
}
