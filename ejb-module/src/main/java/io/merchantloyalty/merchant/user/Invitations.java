package io.merchantloyalty.merchant.user;

import io.merchantloyalty.merchant.StaffPassword;
import io.merchantloyalty.security.Origin;
import io.merchantloyalty.security.Passwords;
import io.merchantloyalty.security.SourceLimits;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Choosing a password by a link, for who was invited or has lost it. Nobody is signed in here: the
 * link is all that is shown. Runs in no transaction: the slow hash must hold no connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Invitations {

  private static final String PURPOSE = "user link";

  @Inject LinkTokens tokens;
  @Inject InvitationTransactions transactions;
  @Inject Passwords passwords;
  @Inject SourceLimits limits;

  /**
   * Whom a link is for. Opening it does not use it up.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC, not found, when the link is not good, whatever
   *     is wrong with it; with the seconds to wait after too many such from one address
   */
  public Invitation read(String token, Origin origin) {
    return find(token, origin).invitation();
  }

  /**
   * The link is used up, the password is the user's, and every session and token of before is over.
   *
   * @throws DomainException as {@link #read}; INVALID_NEW_PASSWORD when the password will not do:
   *     then the link stays good
   */
  public Invitation accept(String token, String password, Origin origin) {
    LinkTokens.Found found = find(token, origin);
    Invitation invited = found.invitation();
    String reseller = invited.principal().substring(0, invited.principal().indexOf('/'));
    new StaffPassword("password", password)
        .check(found.login(), invited.merchantName(), reseller, invited.name());
    String hash = passwords.hash(password);
    Retry.runOnConflict(() -> transactions.accept(found.userId(), token, hash, origin));
    return found.invitation();
  }

  private LinkTokens.Found find(String token, Origin origin) {
    String source = origin.address().orElse("unknown");
    // as a wrong one, before it is looked at: of many at once no more than allowed are
    limits.count(PURPOSE, source);
    LinkTokens.Found found = tokens.find(token).orElseThrow(Invitations::notGood);
    limits.takeBack(PURPOSE, source);
    return found;
  }

  static DomainException notGood() {
    return DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "link, or no longer");
  }
}
