package io.merchantloyalty.merchant.user;

import io.merchantloyalty.merchant.MerchantUser;
import io.merchantloyalty.merchant.Role;
import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.key.ApiKeyTransactions;
import io.merchantloyalty.merchant.signin.RecoveryCodes;
import io.merchantloyalty.merchant.signin.TotpSecrets;
import io.merchantloyalty.merchant.tree.NodePaths;
import io.merchantloyalty.merchant.tree.ShopNodeReader;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.GuessLimits;
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
import java.util.List;
import java.util.Optional;

/** What {@link Users} writes, each call in one transaction that has locked the owners first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class UserTransactions {

  /** What the audit log calls a merchant's user. */
  public static final String SUBJECT = "MERCHANT_USER";

  private static final String ACTIVE = "active";
  private static final String DISABLED = "disabled";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject Owners owners;
  @Inject UserReader reader;
  @Inject ShopNodeReader nodes;
  @Inject NodePaths paths;
  @Inject LinkTokens links;
  @Inject ApiKeyTransactions keys;
  @Inject TotpSecrets secrets;
  @Inject RecoveryCodes recoveryCodes;
  @Inject GuessLimits limits;
  @Inject Audit audit;
  @Inject Clock clock;
  @Inject Ids ids;

  public UserView invite(Staff staff, InviteUser command, String token) {
    owners.lock(staff);
    MerchantUser user =
        MerchantUser.invited(
            ids.next(),
            staff.merchantId(),
            command.userId(),
            command.rights().name().strip(),
            clock.now());
    become(user, command.rights());
    try {
      em.persist(user);
      em.flush();
    } catch (PersistenceException e) {
      if (UniqueKey.isTaken(e, "merchant_user_id")) {
        throw DomainException.violated(
            ResultCode.REJECTED_BUSINESS_LOGIC,
            Violation.of("userId", "must not be in use already", command.userId()));
      }
      throw e;
    }
    links.make(user.id(), token);
    record(staff, "user.invite", user, "", described(user));
    return reader.view(user.id());
  }

  public UserView change(Staff staff, ChangeUser command) {
    MerchantUser user = locked(staff, new SeenUser(command.userId(), command.seen()));
    String before = described(user);
    Role roleBefore = user.role();
    Optional<Long> subtreeBefore = user.subtreeNodeId();
    become(user, command.rights());
    if (isSelf(staff, user)
        && (user.role() != roleBefore || !user.subtreeNodeId().equals(subtreeBefore))) {
      throw notYourself("nobody changes their own rights: ask another owner");
    }
    if (roleBefore == Role.OWNER && user.role() != Role.OWNER) {
      // only owners can answer for keys
      keys.endOf(staff, user.id());
    }
    record(staff, "user.change", user, before, described(user));
    return flushed(user);
  }

  public UserView disable(Staff staff, SeenUser command) {
    MerchantUser user = locked(staff, command);
    refuseSelf(staff, user);
    if (!user.isEnabled()) {
      throw DomainException.wrongState("the user is disabled already", DISABLED);
    }
    user.disable();
    links.revoke(user.id());
    keys.endOf(staff, user.id());
    record(staff, "user.disable", user, ACTIVE, DISABLED);
    return flushed(user);
  }

  public UserView enable(Staff staff, SeenUser command) {
    MerchantUser user = locked(staff, command);
    if (user.isEnabled()) {
      throw DomainException.wrongState("the user is not disabled", ACTIVE);
    }
    user.enable();
    record(staff, "user.enable", user, DISABLED, ACTIVE);
    return flushed(user);
  }

  public UserView renewLink(Staff staff, SeenUser command, String token) {
    MerchantUser user = locked(staff, command);
    refuseSelf(staff, user);
    if (!user.isEnabled()) {
      throw DomainException.wrongState("the user is disabled: enable them first", DISABLED);
    }
    String before = user.hasPassword() ? "a password" : "no password yet";
    user.losePassword();
    secrets.end(user.id());
    recoveryCodes.forget(user.id());
    limits.forget(PrincipalKind.MERCHANT_USER, user.id());
    links.make(user.id(), token);
    record(staff, "user.new-link", user, before, "chooses a password by a new link");
    return flushed(user);
  }

  public UserView revokeLink(Staff staff, SeenUser command) {
    MerchantUser user = locked(staff, command);
    if (!links.revoke(user.id())) {
      throw DomainException.wrongState("the user has no link", "NO_LINK");
    }
    // its row says nothing of the link, but who saw it with one has seen another user
    em.lock(user, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    record(staff, "user.revoke-link", user, "a link", "none");
    return flushed(user);
  }

  public UserView endTotp(Staff staff, SeenUser command) {
    MerchantUser user = locked(staff, command);
    refuseSelf(staff, user);
    if (!secrets.isConfirmed(user.id())) {
      throw DomainException.wrongState("the user is asked for no codes", "off");
    }
    secrets.end(user.id());
    recoveryCodes.forget(user.id());
    user.endSessions();
    record(staff, "user.totp", user, "on", "off");
    return flushed(user);
  }

  /** The user who is changed, in the state that the owner saw. */
  private MerchantUser locked(Staff staff, SeenUser command) {
    owners.lock(staff);
    MerchantUser user =
        em.find(
            MerchantUser.class,
            reader.idOf(staff.merchantId(), command.userId()),
            LockModeType.PESSIMISTIC_WRITE);
    command.seen().mustBe(user.tag());
    return user;
  }

  private void become(MerchantUser user, UserRights rights) {
    Optional<Long> subtree =
        rights
            .subtree()
            .map(
                reference ->
                    nodes
                        .idIfAny(user.merchantId(), reference)
                        .orElseThrow(
                            () ->
                                DomainException.violated(
                                    ResultCode.REJECTED_BUSINESS_LOGIC,
                                    Violation.of(
                                        "subtree", "must be a node of yours", reference))));
    user.become(rights.name().strip(), rights.role(), subtree);
  }

  private static boolean isSelf(Staff staff, MerchantUser user) {
    return staff.userId() == user.id();
  }

  private static void refuseSelf(Staff staff, MerchantUser user) {
    if (isSelf(staff, user)) {
      throw notYourself("nobody does this to themselves: ask another owner, or see your profile");
    }
  }

  private static DomainException notYourself(String sentence) {
    return DomainException.wrongState(sentence, "YOURSELF");
  }

  private UserView flushed(MerchantUser user) {
    em.flush();
    return reader.view(user.id());
  }

  /** For people who read the audit log. */
  private String described(MerchantUser user) {
    return user.name()
        + ", "
        + user.role()
        + user.subtreeNodeId()
            .map(
                node ->
                    " below "
                        + String.join(
                            " / ", paths.of(List.of(node), ShopTree.LATEST).get(node).names()))
            .orElse("");
  }

  private void record(Staff staff, String action, MerchantUser user, String from, String to) {
    audit.record(staff.did(action).on(SUBJECT, user.id()).called(user.userId()).changing(from, to));
  }
}
