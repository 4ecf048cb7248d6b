package io.merchantloyalty.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterTerminalTest {

  @Test
  void whatTheOriginalClientSendsCanBeRegistered() {
    RegisterTerminal command =
        new RegisterTerminal("Shop 1/POS 2", "secret-terminal-pw", "My Shop's Name");
    assertThatCode(command::check).doesNotThrowAnyException();
    assertThat(command.nameOrDefault()).isEqualTo("My Shop's Name");
  }

  @Test
  void theNameDefaultsToTheExternalId() {
    assertThat(new RegisterTerminal("POS 2", "1234", null).nameOrDefault()).isEqualTo("POS 2");
    assertThat(new RegisterTerminal("POS 2", "1234", " ").nameOrDefault()).isEqualTo("POS 2");
  }

  @Test
  void aPasswordHasFourToOneHundredAndTwentyEightCharacters() {
    assertThat(refusal(new RegisterTerminal("a", null, "")).code())
        .isEqualTo(ResultCode.INVALID_NEW_PASSWORD);
    assertThat(refusal(new RegisterTerminal("a", "123", "")).code())
        .isEqualTo(ResultCode.INVALID_NEW_PASSWORD);
    assertThat(refusal(new RegisterTerminal("a", "😀😀😀", "")).code())
        .isEqualTo(ResultCode.INVALID_NEW_PASSWORD);
    assertThat(refusal(new RegisterTerminal("a", "å".repeat(129), "")).code())
        .isEqualTo(ResultCode.INVALID_NEW_PASSWORD);
    assertThatCode(() -> new RegisterTerminal("a", "1234", "").check()).doesNotThrowAnyException();
    assertThatCode(() -> new RegisterTerminal("a", "å".repeat(128), "").check())
        .doesNotThrowAnyException();
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    DomainException refusal = refusal(new RegisterTerminal("", "123", "a\u0001"));
    assertThat(refusal.code()).isEqualTo(ResultCode.INVALID_NEW_PASSWORD);
    assertThat(violations(refusal))
        .extracting(Violation::field)
        .containsExactly("externalId", "name", "password");
  }

  @Test
  void aRefusedPasswordIsNeverRepeated() {
    RegisterTerminal command = new RegisterTerminal("a", "abc", null);
    DomainException refusal = refusal(command);
    assertThat(violations(refusal).get(0).value()).isEmpty();
    assertThat(refusal.getMessage()).doesNotContain("abc");
    assertThat(command.toString()).doesNotContain("abc");
  }

  @Test
  void textsThatNoColumnOrAnswerCanHoldAreRefused() {
    assertThat(refusal(new RegisterTerminal("a".repeat(101), "1234", null)).code())
        .isEqualTo(ResultCode.REJECTED_BUSINESS_LOGIC);
    assertThat(violations(refusal(new RegisterTerminal("a", "1234", "b".repeat(201)))))
        .extracting(Violation::field)
        .containsExactly("name");
    for (String unreadable : List.of("\u0000", "a\tb", "\uD83D", "\uFFFE")) {
      assertThat(violations(refusal(new RegisterTerminal(unreadable, "1234", null))))
          .extracting(Violation::field)
          .containsExactly("externalId");
    }
  }

  private static DomainException refusal(RegisterTerminal command) {
    return catchThrowableOfType(DomainException.class, command::check);
  }

  private static List<Violation> violations(DomainException refusal) {
    return ((Details.Violations) refusal.details()).list();
  }
}
