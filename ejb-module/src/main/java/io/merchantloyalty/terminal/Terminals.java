package io.merchantloyalty.terminal;

import io.merchantloyalty.merchant.AuthenticatedMerchantUser;
import io.merchantloyalty.merchant.MerchantUsers;
import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.security.AccessTokens;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.security.Identity;
import io.merchantloyalty.security.IssuedToken;
import io.merchantloyalty.security.KeyedCall;
import io.merchantloyalty.security.KeyedCalls;
import io.merchantloyalty.security.NewPassword;
import io.merchantloyalty.security.PasswordCheck;
import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Violation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * Puts tills into service and signs terminals in (spec 03: registerTerminal, assignSeqrId). Runs in
 * no transaction, because the slow hash must hold no connection; what writes is {@link
 * TerminalTransactions}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Terminals {

  private static final Set<Role> MAY_REGISTER = Set.of(Role.OWNER, Role.SHOP_MANAGER);

  @Inject TerminalLookup lookup;
  @Inject TerminalTransactions transactions;
  @Inject MerchantUsers merchantUsers;
  @Inject Passwords passwords;
  @Inject PasswordCheck passwordCheck;
  @Inject AccessTokens tokens;
  @Inject KeyedCalls keyedCalls;
  @Inject LastSeen lastSeen;

  /**
   * A new cash register in the reseller's shop, as the old service makes it: an external id that
   * was used before succeeds with another terminal.
   *
   * @throws DomainException as {@link MerchantUsers#authenticate}; ACCESS_DENIED when the user's
   *     role does not register terminals or the shop is not the user's; INVALID_NEW_PASSWORD or
   *     REJECTED_BUSINESS_LOGIC, with what is wrong, when it cannot be registered like this
   */
  public TerminalView register(Credentials merchantUser, RegisterTerminal command) {
    return register(merchantUser, command, Optional.empty(), false);
  }

  /**
   * The same, once for an Idempotency-Key, and only with an external id that no other terminal of
   * the shop has: whoever registers twice by mistake does not get a second till.
   *
   * @throws DomainException as {@link #register}, {@link ExternalIds#mustBeFree} and {@link
   *     KeyedCalls#once}
   */
  public TerminalView registerNew(
      Credentials merchantUser, RegisterTerminal command, Optional<KeyedCall> keyed) {
    return register(merchantUser, command, keyed, true);
  }

  private TerminalView register(
      Credentials merchantUser,
      RegisterTerminal command,
      Optional<KeyedCall> keyed,
      boolean mustBeNew) {
    return keyedCalls.once(
        () ->
            new KeyedCalls.Principal(
                PrincipalKind.MERCHANT_USER, merchantUsers.authenticate(merchantUser).id()),
        keyed,
        new KeyedCalls.Memory<>(made -> Optional.of(made.terminalId()), this::registered),
        () -> {
          AuthenticatedMerchantUser user = merchantUsers.authenticate(merchantUser);
          if (!MAY_REGISTER.contains(user.role())) {
            throw new DomainException(
                ResultCode.ACCESS_DENIED, "your role does not register terminals: " + user.role());
          }
          command.check();
          return transactions.register(
              user, command, passwords.hash(command.password()), mustBeNew);
        });
  }

  /** As it is by now; what was unregistered since is no more. */
  private TerminalView registered(String terminalId) {
    return lookup
        .byTerminalId(terminalId)
        .map(row -> lookup.view(row.terminal().id()))
        .orElseThrow(Terminals::noSuchTerminal);
  }

  /** The calling terminal as it is. */
  public TerminalView self(Credentials terminal) {
    return Retry.onConflict(() -> lookup.view(authenticate(terminal).id()));
  }

  /**
   * Gives the calling terminal a SEQR id, in place of one that it had. The same id again changes
   * nothing.
   *
   * @param seqrId 1 to 40 letters and digits, in any letter case
   * @throws DomainException as {@link #authenticate}; INVALID_SEQR_ID when the id is not such a
   *     text, or another terminal has it
   */
  public TerminalView assignSeqrId(Credentials terminal, String seqrId) {
    return Retry.onConflict(
        () -> {
          AuthenticatedTerminal caller = authenticate(terminal);
          SeqrId id = SeqrId.read(seqrId).orElseThrow(() -> notASeqrId(seqrId));
          return transactions.assignSeqrId(caller, id.text());
        });
  }

  /**
   * Gives the calling terminal another password; its tokens end, on every process at once.
   *
   * @param newPassword 4 to 200 characters
   * @throws DomainException as {@link #authenticate}; INVALID_NEW_PASSWORD when it is not such a
   *     text
   */
  public void changePassword(Credentials terminal, String newPassword) {
    Retry.runOnConflict(
        () -> {
          AuthenticatedTerminal caller = authenticate(terminal);
          new NewPassword("newPassword", newPassword).check();
          transactions.changePassword(caller, passwords.hash(newPassword));
        });
  }

  /**
   * A bearer token for the calls that follow.
   *
   * @throws DomainException as {@link #authenticate}
   */
  public IssuedToken signIn(Credentials.Password password) {
    AuthenticatedTerminal terminal = Retry.onConflict(() -> authenticate(password));
    return tokens.issue(PrincipalKind.TERMINAL, terminal.id(), terminal.credentialVersion());
  }

  /**
   * Which terminal is calling, by one SELECT.
   *
   * @throws DomainException INVALID_INITIATOR_PRINCIPAL_ID when there is no such terminal in
   *     service, AUTHENTICATION_FAILED when the password or the token is wrong (an unknown terminal
   *     and a wrong password take the same time), ACCESS_DENIED for another kind of principal's
   *     token, INVALID_INITIATOR_PRINCIPAL_STATE with the seconds to wait after too many wrong
   *     passwords
   */
  public AuthenticatedTerminal authenticate(Credentials credentials) {
    AuthenticatedTerminal terminal =
        credentials instanceof Credentials.Password password
            ? byPassword(password)
            : byToken(((Credentials.Bearer) credentials).token());
    lastSeen.note(terminal.id());
    Identity.ofTerminal(terminal.terminalId());
    return terminal;
  }

  private AuthenticatedTerminal byPassword(Credentials.Password password) {
    Optional<TerminalRow> found =
        isPossible(password.principal())
            ? lookup.byTerminalId(password.principal())
            : Optional.empty();
    boolean right =
        passwordCheck.isRight(
            PrincipalKind.TERMINAL, password, found.map(TerminalRow::storedPassword));
    AuthenticatedTerminal terminal =
        found.map(TerminalRow::terminal).orElseThrow(Terminals::noSuchTerminal);
    if (!right) {
      throw new DomainException(ResultCode.AUTHENTICATION_FAILED, "wrong password");
    }
    return terminal;
  }

  private AuthenticatedTerminal byToken(AccessToken token) {
    if (token.kind() != PrincipalKind.TERMINAL) {
      throw new DomainException(ResultCode.ACCESS_DENIED, "only a terminal may do this");
    }
    AuthenticatedTerminal terminal =
        lookup
            .byId(token.principalId())
            .map(TerminalRow::terminal)
            .orElseThrow(Terminals::noSuchTerminal);
    if (terminal.credentialVersion() != token.credentialVersion()) {
      throw new DomainException(ResultCode.AUTHENTICATION_FAILED, "the token is no longer valid");
    }
    return terminal;
  }

  /** The database compares without trailing spaces: such an id would be a second name. */
  private static boolean isPossible(String terminalId) {
    return terminalId.length() <= Terminal.TERMINAL_ID_CHARS_MAX && !terminalId.endsWith(" ");
  }

  private static DomainException noSuchTerminal() {
    return new DomainException(ResultCode.INVALID_INITIATOR_PRINCIPAL_ID, "no such terminal");
  }

  private static DomainException notASeqrId(String seqrId) {
    return DomainException.violated(
        ResultCode.INVALID_SEQR_ID,
        seqrId == null || seqrId.isEmpty()
            ? Violation.missing("seqrId")
            : Violation.of("seqrId", SeqrId.RULE, seqrId));
  }
}
