package io.merchantloyalty.wallet.device;

import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.Ids;
import io.merchantloyalty.shared.NativeRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * The devices of shoppers. A shopper has about {@value #DEVICES_MAX}; a further device replaces the
 * one that was used longest ago.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Devices {

  /** More than anybody carries. The limit keeps the rows of one shopper few. */
  static final int DEVICES_MAX = 10;

  private static final String ADD =
      """
      insert into wallet_device (id, wallet_user_id, secret_sha256, added_at, last_used_at)
      values (:id, :user, :hash, :now, :now)
      """;

  private static final String OLDER =
      """
      select id from wallet_device where wallet_user_id = :user
      order by last_used_at desc, id desc limit 100 offset :kept
      """;

  private static final String FORGET = "delete from wallet_device where id in (:ids)";

  private static final String USED =
      """
      update wallet_device set last_used_at = :now
      where wallet_user_id = :user and secret_sha256 = :hash
      """;

  private static final String FORGET_ALL = "delete from wallet_device where wallet_user_id = :user";

  private static final String LIST =
      """
      select added_at, last_used_at from wallet_device where wallet_user_id = :user
      order by added_at desc, id desc
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  @Inject Ids ids;
  @Inject Clock clock;

  /** From now on the shopper may sign in on this device. */
  public void add(long walletUserId, DeviceSecret device) {
    forgetOldest(walletUserId);
    em.createNativeQuery(ADD)
        .setParameter("id", ids.next())
        .setParameter("user", walletUserId)
        .setParameter("hash", device.sha256())
        .setParameter("now", clock.now())
        .executeUpdate();
  }

  /** The shopper has signed in on this device. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void used(long walletUserId, DeviceSecret device) {
    em.createNativeQuery(USED)
        .setParameter("now", clock.now())
        .setParameter("user", walletUserId)
        .setParameter("hash", device.sha256())
        .executeUpdate();
  }

  /** Deletes the devices of a shopper who is erased or has forgotten the PIN. */
  public void forgetAll(long walletUserId) {
    em.createNativeQuery(FORGET_ALL).setParameter("user", walletUserId).executeUpdate();
  }

  /** The devices of a shopper, newest first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<DeviceView> list(long walletUserId) {
    return NativeRow.of(
            em.createNativeQuery(LIST).setParameter("user", walletUserId).getResultList())
        .stream()
        .map(row -> new DeviceView(row.time(), row.time()))
        .toList();
  }

  private void forgetOldest(long walletUserId) {
    List<?> older =
        em.createNativeQuery(OLDER)
            .setParameter("user", walletUserId)
            .setParameter("kept", DEVICES_MAX - 1)
            .getResultList();
    if (!older.isEmpty()) {
      em.createNativeQuery(FORGET).setParameter("ids", older).executeUpdate();
    }
  }
}
