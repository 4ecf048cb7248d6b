package io.merchantloyalty.web.rest.merchant.coalition;

import io.merchantloyalty.loyalty.coalition.AcceptanceEffect;
import java.util.List;

/**
 * What accepting an invitation would do.
 *
 * @param marks the marks that it makes
 * @param shops how many shops get the program
 * @param shopPaths some of them: names from the root, the first hundred
 */
public record AcceptanceEffectBody(
    List<NewMarkAtBody> marks, int shops, List<List<String>> shopPaths) {

  /** An INCLUDE from now on; {@code path}: names from the root to its node. */
  public record NewMarkAtBody(String node, List<String> path) {}

  static AcceptanceEffectBody of(AcceptanceEffect effect) {
    return new AcceptanceEffectBody(
        effect.marks().stream().map(mark -> new NewMarkAtBody(mark.node(), mark.path())).toList(),
        effect.shops(),
        effect.listed());
  }
}
