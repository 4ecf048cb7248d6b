package io.merchantloyalty.merchant.user;

import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The people who work for a merchant, for its owners to administer. Each method refuses as {@link
 * StaffDesk#admit}, and a change with ACCESS_DENIED when the caller has just lost the role; a user
 * of another merchant is not found. Nobody takes rights from themselves or gives them to
 * themselves, so an owner is always left ({@link Owners}). Runs in no transaction; what writes is
 * {@link UserTransactions}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Users {

  @Inject StaffDesk desk;
  @Inject UserReader reader;
  @Inject UserTransactions transactions;

  /** In the order of user ids. */
  public Page<UserView> list(MerchantCall call, FindUsers command) {
    Staff staff = admit(call);
    return reader.list(staff.merchantId(), command);
  }

  public UserView read(MerchantCall call, String userId) {
    Staff staff = admit(call);
    return reader.view(reader.idOf(staff.merchantId(), userId));
  }

  /**
   * A new user, who chooses a password by a link that is good for {@link LinkTokens#GOOD_FOR}, and
   * once. A repetition of the call with its Idempotency-Key is answered without the link.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with what is wrong
   */
  public IssuedLink invite(MerchantCall call, InviteUser command) {
    return desk.once(
        call,
        Right.MANAGE_USERS,
        new StaffDesk.Made<>(issued -> issued.user().userId(), this::invitedBefore),
        staff -> {
          command.check();
          String token = LinkTokens.random();
          return new IssuedLink(transactions.invite(staff, command, token), Optional.of(token));
        });
  }

  /** Without the link: nobody keeps it. Whoever has lost it renews it. */
  private IssuedLink invitedBefore(Staff staff, String userId) {
    UserView view = reader.view(reader.idOf(staff.merchantId(), userId));
    return new IssuedLink(view, Optional.empty());
  }

  /**
   * Gives a user another name, role or part of the tree, from their next call on.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with what is wrong; with {@link
   *     io.merchantloyalty.shared.Details.WrongState} for one's own role or part of the tree
   */
  public UserView change(MerchantCall call, ChangeUser command) {
    Staff staff = admit(call);
    command.check();
    return Retry.onConflict(() -> transactions.change(staff, command));
  }

  /**
   * Lets nobody in as this user any more; sessions, tokens and the link end at once.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState for oneself, or when disabled
   */
  public UserView disable(MerchantCall call, SeenUser command) {
    Staff staff = admit(call);
    return Retry.onConflict(() -> transactions.disable(staff, command));
  }

  /**
   * Takes a disabling back; the password is what it was.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState when not disabled
   */
  public UserView enable(MerchantCall call, SeenUser command) {
    Staff staff = admit(call);
    return Retry.onConflict(() -> transactions.enable(staff, command));
  }

  /**
   * A fresh link for who has lost the first one, the password, or the authenticator: none of the
   * three is good any more.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState for oneself, or when disabled
   */
  public IssuedLink renewLink(MerchantCall call, SeenUser command) {
    Staff staff = admit(call);
    String token = LinkTokens.random();
    return new IssuedLink(
        Retry.onConflict(() -> transactions.renewLink(staff, command, token)), Optional.of(token));
  }

  /**
   * Ends a link that was not used yet.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState when there is none
   */
  public UserView revokeLink(MerchantCall call, SeenUser command) {
    Staff staff = admit(call);
    return Retry.onConflict(() -> transactions.revokeLink(staff, command));
  }

  /**
   * Takes a colleague's second factor away; their sessions end, their password stays.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState for oneself, or when it is off
   */
  public UserView endTotp(MerchantCall call, SeenUser command) {
    Staff staff = admit(call);
    return Retry.onConflict(() -> transactions.endTotp(staff, command));
  }

  private Staff admit(MerchantCall call) {
    return desk.admit(call, Right.MANAGE_USERS);
  }
}
