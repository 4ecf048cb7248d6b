package io.merchantloyalty.terminal;

import io.merchantloyalty.merchant.AuthenticatedMerchantUser;
import io.merchantloyalty.merchant.ShopPlace;
import io.merchantloyalty.merchant.Shops;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.AuditEntry;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.UniqueKey;
import io.merchantloyalty.shared.Violation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;

/** What {@link Terminals} writes, each call in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class TerminalTransactions {

  private static final String SEQR_ID_KEY = "terminal_seqr_id";

  @Inject Shops shops;
  @Inject TerminalLookup lookup;
  @Inject ExternalIds externalIds;
  @Inject Audit audit;
  @Inject Clock clock;
  @Inject Ids ids;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public TerminalView register(
      AuthenticatedMerchantUser user,
      RegisterTerminal command,
      String passwordHash,
      boolean mustBeNew) {
    Instant now = clock.now();
    ShopPlace shop = shops.forNewTerminals(user, now);
    Terminal terminal =
        Terminal.cashRegister(
                ids.next(), TerminalIds.random(), shop.merchantId(), shop.shopNodeId(), now)
            .named(command.externalId(), command.nameOrDefault())
            .signingInWith(passwordHash);
    if (mustBeNew) {
      externalIds.mustBeFree(
          shop.merchantId(), shop.shopNodeId(), command.externalId(), terminal.id());
    }
    em.persist(terminal);
    audit.record(
        AuditEntry.by(PrincipalKind.MERCHANT_USER, user.id(), "terminal.register")
            .ofMerchant(shop.merchantId())
            .on("TERMINAL", terminal.id())
            .called(terminal.terminalId())
            .changing("", command.externalId()));
    return new TerminalView(
        terminal.terminalId(),
        terminal.kind(),
        command.externalId(),
        command.nameOrDefault(),
        shop.shopName(),
        shop.merchantName(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The calling terminal's row, locked until the transaction ends.
   *
   * @throws DomainException INVALID_INITIATOR_PRINCIPAL_ID or AUTHENTICATION_FAILED when it was
   *     unregistered, or got another password, since its credentials were checked
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Terminal lock(AuthenticatedTerminal caller) {
    Terminal terminal = em.find(Terminal.class, caller.id(), LockModeType.PESSIMISTIC_WRITE);
    if (!terminal.isRegistered()) {
      throw new DomainException(ResultCode.INVALID_INITIATOR_PRINCIPAL_ID, "no such terminal");
    }
    if (terminal.credentialVersion() != caller.credentialVersion()) {
      throw new DomainException(ResultCode.AUTHENTICATION_FAILED, "the password was changed");
    }
    return terminal;
  }

  public void changePassword(AuthenticatedTerminal caller, String passwordHash) {
    Terminal terminal = lock(caller);
    terminal.changePassword(passwordHash);
    record(terminal, "terminal.password");
  }

  /** {@code seqrId} as {@link SeqrId} keeps it. */
  public TerminalView assignSeqrId(AuthenticatedTerminal caller, String seqrId) {
    Terminal terminal = lock(caller);
    String before = terminal.seqrId().orElse("");
    terminal.assignSeqrId(new SeqrId(seqrId));
    try {
      em.flush();
    } catch (PersistenceException failure) {
      throw UniqueKey.isTaken(failure, SEQR_ID_KEY)
          ? DomainException.violated(
              ResultCode.INVALID_SEQR_ID,
              Violation.of("seqrId", "must not be on another terminal already", seqrId))
          : failure;
    }
    audit.record(entry(terminal, "terminal.seqr-id").changing(before, seqrId));
    return lookup.view(terminal.id());
  }

  private void record(Terminal terminal, String action) {
    audit.record(entry(terminal, action));
  }

  private static AuditEntry entry(Terminal terminal, String action) {
    return AuditEntry.by(PrincipalKind.TERMINAL, terminal.id(), action)
        .ofMerchant(terminal.merchantId())
        .on("TERMINAL", terminal.id())
        .called(terminal.terminalId());
  }
}
