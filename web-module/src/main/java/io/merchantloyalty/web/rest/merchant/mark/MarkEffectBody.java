package io.merchantloyalty.web.rest.merchant.mark;

import io.merchantloyalty.loyalty.whatif.MarkEffect;
import java.time.Instant;
import java.util.List;

/**
 * What a change of a mark would do, if it were saved now.
 *
 * @param published whether the program is published at that moment; before, no shop has it yet
 * @param at the first moment at which the change counts
 * @param newlyValid how many shops get the program then
 * @param noLongerValid how many shops lose it then
 * @param unchanged how many shops at and below the node stay as they are
 * @param shops those that change, by name, the first hundred
 */
public record MarkEffectBody(
    String tokenId,
    String programName,
    boolean published,
    String node,
    List<String> path,
    Instant at,
    int newlyValid,
    int noLongerValid,
    int unchanged,
    List<ChangedShopBody> shops) {

  static MarkEffectBody of(MarkEffect effect) {
    return new MarkEffectBody(
        effect.tokenId(),
        effect.programName(),
        effect.published(),
        effect.node(),
        effect.path(),
        effect.at(),
        effect.newlyValid(),
        effect.noLongerValid(),
        effect.unchanged(),
        effect.shops().stream()
            .map(shop -> new ChangedShopBody(shop.reference(), shop.path()))
            .toList());
  }
}
