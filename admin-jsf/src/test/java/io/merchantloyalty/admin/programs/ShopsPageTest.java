package io.merchantloyalty.admin.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.mark.Marks;
import io.merchantloyalty.loyalty.program.ProgramView;
import io.merchantloyalty.loyalty.program.Programs;
import io.merchantloyalty.loyalty.whatif.MarkEffects;
import io.merchantloyalty.merchant.tree.FindNodes;
import io.merchantloyalty.merchant.tree.NodeView;
import io.merchantloyalty.merchant.tree.ShopNodes;
import io.merchantloyalty.shared.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wizard's walk through the tree. */
class ShopsPageTest {

  private final ShopsPage page = new ShopsPage();

  @BeforeEach
  void open() {
    page.visitor = mock(Visitor.class);
    page.programs = mock(Programs.class);
    page.nodes = mock(ShopNodes.class);
    page.marks = mock(Marks.class);
    page.effects = mock(MarkEffects.class);
    page.notices = mock(Notices.class);
    List<NodeView> root = List.of(node("root"));
    when(page.nodes.find(any(), any()))
        .thenAnswer(
            call -> {
              FindNodes asked = call.getArgument(1);
              if (asked.parent().isEmpty()) {
                return new Page<>(root, Optional.empty());
              }
              return asked.page().after().isEmpty()
                  ? new Page<>(List.of(node("first")), Optional.of("first"))
                  : new Page<>(List.of(node("last")), Optional.empty());
            });
  }

  @Test
  void childrenBeyondTheFirstPageAreReached() {
    assertThat(page.getChildren()).hasSize(1);
    assertThat(page.isMore()).isTrue();
    page.more();
    assertThat(page.getChildren()).extracting(NodeView::reference).containsExactly("first", "last");
    assertThat(page.isMore()).isFalse();
  }

  @Test
  void aDraftIsMarkedAtOnce() {
    inState(ProgramState.DRAFT);
    page.include();
    verify(page.marks).add(any(), any());
  }

  @Test
  void aPublishedProgramIsMarkedAfterItsEffectWasShown() {
    inState(ProgramState.PUBLISHED);
    page.exclude();
    verify(page.effects).ofAdding(any(), any());
    verify(page.marks, never()).add(any(), any());
    page.save();
    verify(page.marks).add(any(), any());
  }

  /** What was shown is of the place that was left. */
  @Test
  void whoWalksOnSavesNothing() {
    inState(ProgramState.PUBLISHED);
    page.exclude();
    page.walk("first");
    page.save();
    verify(page.marks, never()).add(any(), any());
  }

  private void inState(ProgramState state) {
    ProgramView program = mock(ProgramView.class);
    when(program.state()).thenReturn(state);
    page.now(program);
  }

  private static NodeView node(String reference) {
    NodeView node = mock(NodeView.class);
    when(node.reference()).thenReturn(reference);
    return node;
  }
}
