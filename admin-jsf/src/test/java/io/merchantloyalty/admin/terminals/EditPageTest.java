package io.merchantloyalty.admin.terminals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.browse.Branch;
import io.merchantloyalty.merchant.browse.Branches;
import io.merchantloyalty.terminal.administration.ShopTerminalView;
import io.merchantloyalty.terminal.administration.ShopTerminals;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is shown what can be done with a till. */
class EditPageTest {

  @Test
  void onlyWhoMayChangeTheTillsShopMayChangeIt() {
    EditPage yours = page(true, true, false);
    assertThat(yours.isChanging()).isTrue();
    assertThat(yours.isNotYours()).isFalse();
    EditPage elsewhere = page(true, false, false);
    assertThat(elsewhere.isChanging()).isFalse();
    assertThat(elsewhere.isNotYours()).isTrue();
  }

  /** To whoever may only look, no till is another's; and nobody changes one that is gone. */
  @Test
  void othersAreNotToldThatItIsElsewhere() {
    assertThat(page(false, false, false).isNotYours()).isFalse();
    assertThat(page(false, false, false).isChanging()).isFalse();
    assertThat(page(true, true, true).isChanging()).isFalse();
    assertThat(page(true, false, true).isNotYours()).isFalse();
  }

  private static EditPage page(boolean may, boolean within, boolean gone) {
    EditPage page = new EditPage();
    page.visitor = mock(Visitor.class);
    page.terminals = mock(ShopTerminals.class);
    page.branches = mock(Branches.class);
    ShopTerminalView terminal = mock(ShopTerminalView.class);
    Branch shop = mock(Branch.class);
    when(page.visitor.may(Right.CHANGE_TERMINALS)).thenReturn(may);
    when(terminal.shop()).thenReturn("shop");
    when(terminal.unregisteredAt())
        .thenReturn(gone ? Optional.of(Instant.EPOCH) : Optional.empty());
    when(shop.changeable()).thenReturn(within);
    when(page.terminals.read(any(), any())).thenReturn(terminal);
    when(page.branches.one(any(), any())).thenReturn(shop);
    return page;
  }
}
