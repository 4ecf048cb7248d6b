package io.merchantloyalty.terminal;

import io.merchantloyalty.merchant.AuthenticatedMerchantUser;
import io.merchantloyalty.merchant.ShopPlace;
import io.merchantloyalty.merchant.Shops;
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
  @Inject Clock clock;
  @Inject Ids ids;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  public TerminalView register(
      AuthenticatedMerchantUser user, RegisterTerminal command, String passwordHash) {
    Instant now = clock.now();
    ShopPlace shop = shops.forNewTerminals(user, now);
    Terminal terminal =
        Terminal.cashRegister(
                ids.next(), TerminalIds.random(), shop.merchantId(), shop.shopNodeId(), now)
            .named(command.externalId(), command.nameOrDefault())
            .signingInWith(passwordHash);
    em.persist(terminal);
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

  /** {@code seqrId} as {@link SeqrId} keeps it. */
  public TerminalView assignSeqrId(long terminalId, String seqrId) {
    Terminal terminal = em.find(Terminal.class, terminalId, LockModeType.PESSIMISTIC_WRITE);
    if (!terminal.isRegistered()) {
      // unregistered since it signed in: it would keep the sticker for ever
      throw new DomainException(ResultCode.INVALID_INITIATOR_PRINCIPAL_ID, "no such terminal");
    }
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
    return lookup.view(terminalId);
  }
}
