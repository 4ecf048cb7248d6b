package io.merchantloyalty.admin.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.merchantloyalty.admin.frame.Meanwhile;
import io.merchantloyalty.admin.frame.Notices;
import io.merchantloyalty.admin.frame.Texts;
import io.merchantloyalty.admin.frame.Visitor;
import io.merchantloyalty.loyalty.CheckDigit;
import io.merchantloyalty.loyalty.NumberRule;
import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.loyalty.program.ProgramContent;
import io.merchantloyalty.loyalty.program.ProgramView;
import io.merchantloyalty.loyalty.program.Programs;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number rule that leaves out shoppers' cards is asked about before it is saved. */
class NumbersPageTest {

  private final NumbersPage page = new NumbersPage();

  @BeforeEach
  void open() {
    page.visitor = mock(Visitor.class);
    page.programs = mock(Programs.class);
    page.notices = mock(Notices.class);
    page.text = mock(Texts.class);
    when(page.text.name(any(), any())).thenReturn("none");
    page.meanwhile = new Meanwhile();
    ProgramView saved = program(ProgramState.PUBLISHED);
    when(page.programs.change(any(), any())).thenReturn(saved);
    when(page.programs.misfits(any(), any(), any())).thenReturn(3L);
  }

  @Test
  void theNumberOfShoppersIsShownAndSavingOnceMoreSaves() {
    page.now(program(ProgramState.PUBLISHED));
    page.setLengthMin(12);
    assertThat(page.save()).isNull();
    assertThat(page.getMisfits()).isEqualTo(3);
    verify(page.programs, never()).change(any(), any());
    assertThat(page.save()).contains("review");
    verify(page.programs).change(any(), any());
  }

  @Test
  void anotherRuleThanTheOneThatWasAskedAboutIsCountedAnew() {
    page.now(program(ProgramState.PUBLISHED));
    page.setLengthMin(12);
    page.save();
    page.setLengthMin(13);
    page.save();
    verify(page.programs, times(2)).misfits(any(), any(), any());
    verify(page.programs, never()).change(any(), any());
  }

  @Test
  void nobodyHasCardsOfADraft() {
    page.now(program(ProgramState.DRAFT));
    page.setLengthMin(12);
    page.save();
    verify(page.programs, never()).misfits(any(), any(), any());
    verify(page.programs).change(any(), any());
  }

  private static ProgramView program(ProgramState state) {
    ProgramView program = mock(ProgramView.class);
    when(program.state()).thenReturn(state);
    when(program.tag()).thenReturn("1");
    when(program.content())
        .thenReturn(
            new ProgramContent(
                "Name", "", "", new NumberRule(Optional.empty(), 4, 20, CheckDigit.NONE)));
    return program;
  }
}
