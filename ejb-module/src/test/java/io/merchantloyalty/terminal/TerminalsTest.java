package io.merchantloyalty.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.merchantloyalty.merchant.AuthenticatedMerchantUser;
import io.merchantloyalty.merchant.MerchantUsers;
import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.KeyedCalls;
import io.merchantloyalty.security.PasswordCheck;
import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TerminalsTest {

  private static final AuthenticatedTerminal TILL =
      new AuthenticatedTerminal(
          7,
          "till",
          TerminalKind.CASH_REGISTER,
          1,
          2,
          Currency.getInstance("SEK"),
          3,
          false,
          Optional.empty());

  private final Terminals terminals = new Terminals();
  private final PlainPasswords passwords = new PlainPasswords();
  private Role role = Role.OWNER;
  private boolean registered;

  @BeforeEach
  @SuppressWarnings("UnnecessaryAssignment") // no container here that would inject
  void wire() {
    terminals.passwordCheck = passwords;
    terminals.passwords =
        new Passwords() {
          @Override
          public String hash(String secret) {
            return secret;
          }
        };
    terminals.keyedCalls = new KeyedCalls();
    terminals.lastSeen = new LastSeen(Duration.ofMinutes(5));
    terminals.lookup =
        new TerminalLookup() {
          @Override
          public Optional<TerminalRow> byTerminalId(String terminalId) {
            return Optional.of(new TerminalRow(TILL, "2009"))
                .filter(r -> terminalId.equals("till"));
          }

          @Override
          public Optional<TerminalRow> byId(long id) {
            return Optional.of(new TerminalRow(TILL, "2009")).filter(r -> id == 7);
          }
        };
    terminals.merchantUsers =
        new MerchantUsers() {
          @Override
          public AuthenticatedMerchantUser authenticate(Credentials credentials) {
            return new AuthenticatedMerchantUser(1, 1, Optional.empty(), role);
          }
        };
    terminals.transactions =
        new TerminalTransactions() {
          @Override
          public TerminalView register(
              AuthenticatedMerchantUser user,
              RegisterTerminal command,
              String passwordHash,
              boolean mustBeNew) {
            registered = true;
            return new TerminalView(
                "t",
                TerminalKind.CASH_REGISTER,
                command.externalId(),
                command.nameOrDefault(),
                "shop",
                "merchant",
                Optional.empty(),
                Optional.empty());
          }
        };
  }

  @Test
  void aTerminalSignsInWithItsPassword() {
    assertThat(terminals.authenticate(password("till", "2009"))).isEqualTo(TILL);
  }

  @Test
  void aWrongPasswordIsRefused() {
    assertThat(refusal(password("till", "2010"))).isEqualTo(ResultCode.AUTHENTICATION_FAILED);
  }

  @Test
  void anUnknownTerminalTakesTheTimeOfAWrongPassword() {
    assertThat(refusal(password("nobody", "2009")))
        .isEqualTo(ResultCode.INVALID_INITIATOR_PRINCIPAL_ID);
    assertThat(refusal(password("x".repeat(1_000), "2009")))
        .isEqualTo(ResultCode.INVALID_INITIATOR_PRINCIPAL_ID);
    assertThat(passwords.spent).isEqualTo(2);
  }

  @Test
  void aTokenHoldsUntilThePasswordChanges() {
    assertThat(terminals.authenticate(token(PrincipalKind.TERMINAL, 7, 3))).isEqualTo(TILL);
    assertThat(refusal(token(PrincipalKind.TERMINAL, 7, 2)))
        .isEqualTo(ResultCode.AUTHENTICATION_FAILED);
  }

  @Test
  void aTokenOfATerminalThatIsGoneIsRefused() {
    assertThat(refusal(token(PrincipalKind.TERMINAL, 8, 3)))
        .isEqualTo(ResultCode.INVALID_INITIATOR_PRINCIPAL_ID);
  }

  @ParameterizedTest
  @EnumSource(value = PrincipalKind.class, mode = EnumSource.Mode.EXCLUDE, names = "TERMINAL")
  void anotherKindOfPrincipalIsNoTerminal(PrincipalKind kind) {
    assertThat(refusal(token(kind, 7, 3))).isEqualTo(ResultCode.ACCESS_DENIED);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyOwnersAndShopManagersRegisterTerminals(Role caller) {
    role = caller;
    boolean may = caller == Role.OWNER || caller == Role.SHOP_MANAGER;
    DomainException refusal =
        catchThrowableOfType(
            DomainException.class,
            () ->
                terminals.register(
                    password("m/9900", "1234"), new RegisterTerminal("a", "1234", null)));
    assertThat(registered).isEqualTo(may);
    assertThat(Optional.ofNullable(refusal).map(DomainException::code))
        .isEqualTo(may ? Optional.empty() : Optional.of(ResultCode.ACCESS_DENIED));
  }

  @Test
  void aTextThatIsNoSeqrIdIsRefused() {
    for (String text : new String[] {null, "", "a b", "a".repeat(41)}) {
      DomainException refusal =
          catchThrowableOfType(
              DomainException.class, () -> terminals.assignSeqrId(password("till", "2009"), text));
      assertThat(refusal.code()).isEqualTo(ResultCode.INVALID_SEQR_ID);
    }
  }

  private ResultCode refusal(Credentials credentials) {
    return catchThrowableOfType(DomainException.class, () -> terminals.authenticate(credentials))
        .code();
  }

  private static Credentials password(String principal, String password) {
    return new Credentials.Password(principal, password, "192.0.2.1");
  }

  private static Credentials token(PrincipalKind kind, long id, int credentialVersion) {
    return new Credentials.Bearer(new AccessToken(kind, id, credentialVersion, Instant.MAX));
  }

  private static final class PlainPasswords extends PasswordCheck {
    private int spent;

    @Override
    public boolean isRight(
        PrincipalKind kind, Credentials.Password shown, Optional<Stored> stored) {
      spent += stored.isEmpty() ? 1 : 0;
      return stored.filter(known -> known.hash().equals(shown.password())).isPresent();
    }
  }
}
