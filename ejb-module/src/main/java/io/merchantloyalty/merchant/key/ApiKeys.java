package io.merchantloyalty.merchant.key;

import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.security.Credentials;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The keys of a merchant's own systems. Owners make and revoke them; what a key may do is said by
 * its scopes. It ends when the owner who made it is disabled or is no longer an owner, unless
 * another owner has taken it over before. Each method refuses as {@link StaffDesk#admit} does; a
 * key of another merchant is not found. This class runs in no transaction; {@link
 * ApiKeyTransactions} does the writing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApiKeys {

  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject StaffDesk desk;
  @Inject ApiKeyReader reader;
  @Inject ApiKeyTransactions transactions;
  @Inject Clock clock;

  /** All keys, the newest first; those that are no longer good stay readable. */
  public Page<ApiKeyView> list(MerchantCall call, PageRequest page) {
    Staff staff = desk.admit(call, Right.MANAGE_KEYS);
    return reader.list(staff.merchantId(), page);
  }

  public ApiKeyView read(MerchantCall call, String reference) {
    Staff staff = desk.admit(call, Right.MANAGE_KEYS);
    return reader.view(reader.idOf(staff.merchantId(), reference));
  }

  /**
   * A new key, good from now on. Its secret is told once, here: a repetition of the call with its
   * Idempotency-Key is answered without it.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with what is wrong
   */
  public CreatedApiKey create(MerchantCall call, CreateApiKey command) {
    return desk.once(
        call,
        Right.MANAGE_KEYS,
        new StaffDesk.Made<>(made -> made.key().reference(), this::createdBefore),
        staff -> {
          command.check(clock.now());
          String secret = randomSecret();
          ApiKeyView view = transactions.create(staff, command, new Credentials.ApiKey(secret));
          return new CreatedApiKey(view, Optional.of(secret));
        });
  }

  /** Without the secret: nobody keeps it. */
  private CreatedApiKey createdBefore(Staff staff, String reference) {
    ApiKeyView view = reader.view(reader.idOf(staff.merchantId(), reference));
    return new CreatedApiKey(view, Optional.empty());
  }

  private static String randomSecret() {
    byte[] random = new byte[SECRET_BYTES];
    RANDOM.nextBytes(random);
    return Credentials.ApiKey.PREFIX
        + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /**
   * Makes the caller answer for a key that another owner made. Calling it again changes nothing.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC with WrongState when the key is revoked
   */
  public ApiKeyView takeOver(MerchantCall call, String reference) {
    Staff staff = desk.admit(call, Right.MANAGE_KEYS);
    return Retry.onConflict(() -> transactions.takeOver(staff, reference));
  }

  /** Ends a key at once, in every process. Once more changes nothing. */
  public ApiKeyView revoke(MerchantCall call, String reference) {
    Staff staff = desk.admit(call, Right.MANAGE_KEYS);
    return Retry.onConflict(() -> transactions.revoke(staff, reference));
  }
}
