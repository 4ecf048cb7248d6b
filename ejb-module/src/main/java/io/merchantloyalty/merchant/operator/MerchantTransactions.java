package io.merchantloyalty.merchant.operator;

import io.merchantloyalty.merchant.Merchant;
import io.merchantloyalty.merchant.MerchantUser;
import io.merchantloyalty.merchant.Reseller;
import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.ShopNode;
import io.merchantloyalty.merchant.ShopNodeKind;
import io.merchantloyalty.merchant.tree.CreateNode;
import io.merchantloyalty.merchant.tree.TreeChanges;
import io.merchantloyalty.merchant.user.LinkTokens;
import io.merchantloyalty.merchant.user.UserTransactions;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.Operator;
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
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What {@link Merchants} writes, each call in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class MerchantTransactions {

  private static final String SUBJECT = "MERCHANT";

  /** In the order in which owners lock each other. */
  private static final String OWNERS =
      "select u from MerchantUser u where u.merchantId = :merchant and u.role = :role"
          + " order by u.userId";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject MerchantReader reader;
  @Inject TreeChanges tree;
  @Inject LinkTokens links;
  @Inject Audit audit;
  @Inject Clock clock;
  @Inject Ids ids;

  public MerchantView create(Operator operator, CreateMerchant command, String token) {
    Merchant merchant = made(command);
    giveResellerId(merchant, command.resellerId());
    giveRoot(merchant);
    MerchantUser owner = giveOwner(merchant, command.owner());
    links.make(owner.id(), token);
    audit.record(
        operator
            .did("merchant.create")
            .ofMerchant(merchant.id())
            .on(SUBJECT, merchant.id())
            .called(command.resellerId())
            .changing("", described(merchant, owner)));
    em.flush();
    return reader.view(merchant.id());
  }

  public MerchantView allowRefunds(Operator operator, String resellerId, boolean allowed) {
    Merchant merchant =
        em.find(Merchant.class, reader.idOf(resellerId), LockModeType.PESSIMISTIC_WRITE);
    if (merchant.allowsRefunds() != allowed) {
      merchant.allowRefunds(allowed);
      audit.record(
          operator
              .did("merchant.refunds")
              .ofMerchant(merchant.id())
              .on(SUBJECT, merchant.id())
              .called(resellerId)
              .changing(refunds(!allowed), refunds(allowed)));
      em.flush();
    }
    return reader.view(merchant.id());
  }

  private static String refunds(boolean allowed) {
    return allowed ? "gives refunds" : "no refunds";
  }

  public MerchantView renewOwnerLink(Operator operator, String resellerId, String token) {
    long merchantId = reader.idOf(resellerId);
    MerchantUser owner = awaitedOwner(merchantId);
    links.make(owner.id(), token);
    audit.record(
        operator
            .did("merchant.owner-link")
            .ofMerchant(merchantId)
            .on(UserTransactions.SUBJECT, owner.id())
            .called(owner.userId())
            .changing("no password yet", "chooses a password by a new link"));
    em.flush();
    return reader.view(merchantId);
  }

  private Merchant made(CreateMerchant command) {
    Merchant merchant =
        Merchant.created(
            ids.next(),
            command.name().strip(),
            Currency.getInstance(command.currency()),
            clock.now());
    em.persist(merchant);
    em.flush();
    return merchant;
  }

  /** The key decides whether it is free: between a look and the write somebody could take it. */
  private void giveResellerId(Merchant merchant, String resellerId) {
    em.persist(Reseller.ofMerchant(resellerId, merchant.id()));
    try {
      em.flush();
    } catch (PersistenceException failure) {
      throw UniqueKey.isTaken(failure, "PRIMARY")
              || UniqueKey.isTaken(failure, "reseller_in_any_case")
          ? DomainException.violated(
              ResultCode.REJECTED_BUSINESS_LOGIC,
              Violation.of("resellerId", CreateNode.RESELLER_ID_TAKEN, resellerId))
          : failure;
    }
  }

  private void giveRoot(Merchant merchant) {
    Instant now = tree.begin(merchant.id(), clock.now());
    em.persist(ShopNode.made(ids.next(), merchant.id(), ShopNodeKind.GROUP, merchant.name(), now));
  }

  private MerchantUser giveOwner(Merchant merchant, CreateMerchant.FirstOwner first) {
    String name = first.name().strip();
    MerchantUser owner =
        MerchantUser.invited(ids.next(), merchant.id(), first.userId(), name, clock.now());
    owner.become(name, Role.OWNER, Optional.empty());
    em.persist(owner);
    em.flush();
    return owner;
  }

  /**
   * Locked, so that who uses the link before at this moment either was faster and is seen here, or
   * finds it no longer good. From the first password on a merchant's owners give each other links,
   * and no operator gets in.
   */
  private MerchantUser awaitedOwner(long merchantId) {
    List<MerchantUser> owners =
        em.createQuery(OWNERS, MerchantUser.class)
            .setParameter("merchant", merchantId)
            .setParameter("role", Role.OWNER)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    if (owners.isEmpty() || owners.stream().anyMatch(MerchantUser::hasPassword)) {
      throw DomainException.wrongState(
          "the merchant has an owner who signs in: owners make links for each other", "HAS_OWNER");
    }
    return owners.get(0);
  }

  private static String described(Merchant merchant, MerchantUser owner) {
    return merchant.name()
        + ", "
        + merchant.currency().getCurrencyCode()
        + ", owner "
        + owner.userId();
  }
}
