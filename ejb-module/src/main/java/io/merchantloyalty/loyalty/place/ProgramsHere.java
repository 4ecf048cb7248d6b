package io.merchantloyalty.loyalty.place;

import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.merchant.tree.ShopNodeReader;
import io.merchantloyalty.shared.Clock;
import io.merchantloyalty.shared.DomainException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Tells what is valid at a node of the merchant's own tree: in a shop the programs whose cards work
 * there, at a group those that the marks there and above give to the shops below which have no
 * nearer mark. For all of the merchant's staff.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProgramsHere {

  @Inject StaffDesk desk;
  @Inject ShopNodeReader nodes;
  @Inject ProgramsHereReader reader;
  @Inject Clock clock;

  /**
   * Each program that has a mark on the way up from the node, with the mark that decides; the valid
   * ones first, then by name.
   *
   * @param node reference
   * @param at any moment; empty: now
   * @throws DomainException as {@link StaffDesk#admit}; REJECTED_BUSINESS_LOGIC, not found, for a
   *     node that is not the merchant's
   */
  public List<ProgramHere> at(MerchantCall call, String node, Optional<Instant> at) {
    Staff staff = desk.admit(call, Right.READ_SHOPS);
    long id = nodes.idOf(staff.merchantId(), node);
    return reader.at(id, at.orElseGet(clock::now).truncatedTo(ChronoUnit.MICROS));
  }

  /** The marks at the node itself that have not ended, those to come among them. */
  public List<MarkHere> marks(MerchantCall call, String node) {
    Staff staff = desk.admit(call, Right.READ_SHOPS);
    return reader.marks(nodes.idOf(staff.merchantId(), node), clock.now());
  }
}
