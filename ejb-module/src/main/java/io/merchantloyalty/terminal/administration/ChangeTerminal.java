package io.merchantloyalty.terminal.administration;

import io.merchantloyalty.shared.DisplayName;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.SeenTag;
import io.merchantloyalty.shared.Violations;
import io.merchantloyalty.terminal.Terminal;

/**
 * A merchant's user renames a terminal, moves it to another shop, or changes its setting.
 *
 * @param seen the state of the terminal that the user saw
 * @param shop reference of the shop where it stands from now on
 * @param acceptsRowsThatDiffer whether bills are taken whose rows do not add up to the total
 */
public record ChangeTerminal(
    String terminalId,
    SeenTag seen,
    String externalId,
    String name,
    String shop,
    boolean acceptsRowsThatDiffer) {

  public ChangeTerminal {
    externalId = DisplayName.of(externalId);
    name = DisplayName.of(name);
  }

  void check() {
    new Violations()
        .checkText("externalId", externalId, Terminal.EXTERNAL_ID_CHARS_MAX)
        .checkText("name", name, Terminal.NAME_CHARS_MAX)
        .refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
  }
}
