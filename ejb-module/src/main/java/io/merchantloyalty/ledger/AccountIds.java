package io.merchantloyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ids of the accounts that keep no balance: the merchants' and the bank's own. An account's id
 * never changes, so each is looked up once in the life of a process and then known; what is missing
 * is made by its first payment. The memory is as large as the number of merchants, some 100 bytes
 * each.
 */
@ApplicationScoped
public class AccountIds {

  private record Place(AccountKind kind, long ownerId, Currency currency) {}

  @Inject AccountRows rows;

  private final ConcurrentHashMap<Place, Long> known = new ConcurrentHashMap<>();

  /** A merchant's account of that currency. */
  public long merchant(long merchantId, Currency currency) {
    return of(AccountKind.MERCHANT, merchantId, currency);
  }

  /** Where holds of that currency lie. */
  public long held(Currency currency) {
    return of(AccountKind.HELD, AccountKind.NO_OWNER, currency);
  }

  /** Where new money of that currency comes from. */
  public long issue(Currency currency) {
    return of(AccountKind.ISSUE, AccountKind.NO_OWNER, currency);
  }

  private long of(AccountKind kind, long ownerId, Currency currency) {
    Place place = new Place(kind, ownerId, currency);
    Long id = known.get(place);
    if (id == null) {
      // not computeIfAbsent: it would hold a lock of the map over calls to the database
      id = lookUp(place);
      known.putIfAbsent(place, id);
    }
    return id;
  }

  private long lookUp(Place place) {
    return rows.find(place.kind, place.ownerId, place.currency)
        .orElseGet(
            () -> {
              rows.makeUnlessMade(place.kind, place.ownerId, place.currency);
              return rows.find(place.kind, place.ownerId, place.currency).orElseThrow();
            });
  }
}
