package io.merchantloyalty.admin.coalition;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.merchantloyalty.admin.frame.Here;
import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.admin.users.NodeChoice;
import io.merchantloyalty.loyalty.coalition.AcceptanceEffect;
import io.merchantloyalty.loyalty.coalition.Coalitions;
import io.merchantloyalty.loyalty.coalition.InvitationDetails;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who takes part does so in the shops that were shown. */
class InvitationPageTest {

  @Test
  void otherPlacesThanThoseShownAreShownAgainInsteadOfAccepted() {
    InvitationPage page = new InvitationPage();
    page.visitor = mock(Visitor.class);
    page.notices = mock(Notices.class);
    page.here = mock(Here.class);
    page.coalitions = mock(Coalitions.class);
    when(page.coalitions.previewAcceptance(any(), any(), any()))
        .thenReturn(mock(AcceptanceEffect.class));
    when(page.coalitions.details(any(), any()))
        .thenReturn(mock(InvitationDetails.class, RETURNS_DEEP_STUBS));
    page.setNodes(List.of(new NodeChoice("north", List.of("North"))));
    page.preview();
    page.setNodes(List.of(new NodeChoice("south", List.of("South"))));
    page.accept();
    verify(page.coalitions, never()).accept(any(), any(), any());
    page.accept();
    verify(page.coalitions).accept(any(), any(), eq(List.of("south")));
  }
}
