package io.merchantloyalty.admin.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.loyalty.MarkKind;
import io.merchantloyalty.loyalty.mark.AddMark;
import io.merchantloyalty.loyalty.mark.Marks;
import io.merchantloyalty.loyalty.place.MarkHere;
import io.merchantloyalty.loyalty.place.ProgramsHere;
import io.merchantloyalty.loyalty.whatif.MarkEffect;
import io.merchantloyalty.loyalty.whatif.MarkEffects;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is saved is what was shown. */
class MarksPanelTest {

  private static final MarkEffect EFFECT =
      new MarkEffect(
          "T", "Program", true, "node", List.of("Root"), Instant.EPOCH, 0, 1, 0, List.of());

  private final MarksPanel panel = new MarksPanel();

  @BeforeEach
  void open() {
    panel.visitor = mock(Visitor.class);
    panel.marks = mock(Marks.class);
    panel.effects = mock(MarkEffects.class);
    panel.programs = mock(ProgramsHere.class);
    panel.notices = mock(Notices.class);
    when(panel.visitor.zone()).thenReturn(ZoneId.of("Europe/Stockholm"));
    when(panel.effects.ofAdding(any(), any())).thenReturn(EFFECT);
    when(panel.effects.ofEnding(any(), any())).thenReturn(EFFECT);
    when(panel.effects.ofTakingAway(any(), any(), any(), any())).thenReturn(EFFECT);
    panel.show("node");
  }

  @Test
  void aMarkThatDiffersFromWhatWasShownIsShownAgainInsteadOfSaved() {
    panel.beginAdd();
    panel.setTokenId("T");
    panel.previewAdd();
    panel.setKind(MarkKind.EXCLUDE);
    panel.add();
    verify(panel.marks, never()).add(any(), any());
    verify(panel.effects, times(2)).ofAdding(any(), any());
    panel.add();
    verify(panel.marks)
        .add(
            panel.visitor.call(),
            new AddMark("T", "node", MarkKind.EXCLUDE, Optional.empty(), Optional.empty()));
  }

  @Test
  void aNewEndThatDiffersFromWhatWasShownIsShownAgainInsteadOfSaved() {
    panel.beginEnd(mark());
    panel.setUntil(LocalDateTime.of(2030, 1, 1, 8, 0));
    panel.previewEnd();
    panel.setUntil(null);
    panel.end();
    verify(panel.marks, never()).end(any(), any());
    panel.end();
    verify(panel.marks).end(any(), any());
  }

  @Test
  void nothingEndsAtOnceBeforeItsEffectWasShown() {
    panel.beginEnd(mark());
    panel.endNow();
    verify(panel.marks, never()).endNow(any(), any(), any(), any());
    assertThat(panel.isShowingEndNow()).isTrue();
    panel.endNow();
    verify(panel.marks).endNow(any(), any(), any(), any());
  }

  /** Else the end of another day would be saved beside the effect of an end at once. */
  @Test
  void theEffectOfAnEndAtOnceIsNotThatOfANewEnd() {
    panel.beginEnd(mark());
    panel.previewEndNow();
    panel.end();
    verify(panel.marks, never()).end(any(), any());
    assertThat(panel.isShowingEndNow()).isFalse();
  }

  private static MarkHere mark() {
    MarkHere mark = mock(MarkHere.class);
    when(mark.reference()).thenReturn("mark");
    when(mark.tag()).thenReturn("1");
    when(mark.tokenId()).thenReturn("T");
    when(mark.until()).thenReturn(Optional.empty());
    return mark;
  }
}
