package io.merchantloyalty.wallet;

import io.merchantloyalty.ledger.TestBank;
import io.merchantloyalty.security.Audit;
import io.merchantloyalty.security.AuditEntry;
import io.merchantloyalty.security.KeyedCall;
import io.merchantloyalty.security.KeyedCallRows;
import io.merchantloyalty.security.PrincipalKind;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Details;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.Money;
import io.merchantloyalty.shared.PublicReference;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.UniqueKey;
import io.merchantloyalty.wallet.activation.ActivationCodes;
import io.merchantloyalty.wallet.device.DeviceSecret;
import io.merchantloyalty.wallet.device.Devices;
import io.merchantloyalty.wallet.session.SessionTransactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What changes a wallet, each call in one transaction, with its line in the audit log. Only
 * sign-ins are logged with the address of the caller ({@link
 * io.merchantloyalty.security.SignInLog}).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class WalletTransactions {

  private static final String MSISDN_KEY = "wallet_user_msisdn";
  private static final String SUBJECT = "WALLET_USER";

  /** What the demo gives to a new shopper, in minor units: enough for some shopping. */
  private static final long DEMO_MONEY_MINOR = 500_000;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject ActivationCodes codes;
  @Inject SessionTransactions sessions;
  @Inject Devices devices;
  @Inject TestBank bank;
  @Inject WalletRows rows;
  @Inject KeyedCallRows keyedCalls;
  @Inject Audit audit;
  @Inject Ids ids;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "loyalty.demo", defaultValue = "false")
  boolean demo;

  @Inject
  @ConfigProperty(name = "loyalty.wallet.currency", defaultValue = "SEK")
  String currencyCode;

  /**
   * A new wallet, whose id is answered. The unique key decides whether the number is free.
   *
   * @param device the device that is known from then on
   * @param keyed remembered as the new shopper's own call
   */
  public long signUp(
      ActivationCodes.Checked code,
      Msisdn msisdn,
      Optional<String> name,
      String pinHash,
      DeviceSecret device,
      Optional<KeyedCall> keyed) {
    codes.consume(code);
    Instant now = clock.now();
    WalletUser user =
        WalletUser.signUp(ids.next(), msisdn, name, PayerReference.random(), pinHash, now);
    em.persist(user);
    try {
      em.flush();
    } catch (PersistenceException failure) {
      throw UniqueKey.isTaken(failure, MSISDN_KEY) ? hasWallet() : failure;
    }
    devices.add(user.id(), device);
    Currency currency = Currency.getInstance(currencyCode);
    String reference = PublicReference.random();
    String account = bank.open(user.id(), currency);
    em.persist(
        WalletAccount.open(
            ids.next(), user, reference, TestBank.NAME, account, currency, "Test Bank", now));
    if (demo) {
      bank.fund(account, new Money(DEMO_MONEY_MINOR, currency), "sign-up:" + reference);
    }
    keyed.ifPresent(call -> keyedCalls.add(SignUps.principal(user.id()), call, reference));
    audit.record(
        AuditEntry.by(PrincipalKind.WALLET_USER, user.id(), "wallet.sign-up")
            .on(SUBJECT, user.id()));
    return user.id();
  }

  /** Adds another device on the strength of an activation code, which this uses up. */
  public void addDevice(ActivationCodes.Checked code, long walletUserId, DeviceSecret device) {
    codes.consume(code);
    addDevice(walletUserId, device);
  }

  /** Adds another device of the shopper. */
  public void addDevice(long walletUserId, DeviceSecret device) {
    devices.add(walletUserId, device);
    audit.record(
        AuditEntry.by(PrincipalKind.WALLET_USER, walletUserId, "wallet.add-device")
            .on(SUBJECT, walletUserId));
  }

  /**
   * Another PIN, which ends every session and every access token.
   *
   * @param credentialVersion the one under which the old PIN was right
   * @return the new credential version
   */
  public int changePin(long walletUserId, int credentialVersion, String pinHash) {
    if (!rows.changePin(walletUserId, credentialVersion, pinHash)) {
      throw Wallets.notAuthenticated();
    }
    sessions.endAll(walletUserId, clock.now());
    audit.record(
        AuditEntry.by(PrincipalKind.WALLET_USER, walletUserId, "wallet.change-pin")
            .on(SUBJECT, walletUserId));
    return credentialVersion + 1;
  }

  /**
   * Another PIN on the strength of an activation code, which this uses up. No session, access token
   * or device is left but the new device.
   *
   * @param credentialVersion the one that the caller has seen
   * @return the new credential version
   */
  public int resetPin(
      ActivationCodes.Checked code,
      long walletUserId,
      int credentialVersion,
      String pinHash,
      DeviceSecret device) {
    codes.consume(code);
    if (!rows.changePin(walletUserId, credentialVersion, pinHash)) {
      throw Wallets.notAuthenticated();
    }
    sessions.endAll(walletUserId, clock.now());
    devices.forgetAll(walletUserId);
    devices.add(walletUserId, device);
    audit.record(
        AuditEntry.by(PrincipalKind.WALLET_USER, walletUserId, "wallet.reset-pin")
            .on(SUBJECT, walletUserId));
    return credentialVersion + 1;
  }

  private static DomainException hasWallet() {
    return new DomainException(
        ResultCode.REJECTED_BUSINESS_LOGIC,
        "this number has a wallet already: sign in with its PIN and this code",
        new Details.WrongState("SIGNED_UP"));
  }
}
