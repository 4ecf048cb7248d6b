package io.merchantloyalty.loyalty.why;

import io.merchantloyalty.loyalty.program.ProgramReader;
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
import java.time.temporal.ChronoUnit;

/**
 * Answers why a program was valid in a shop, or was not, at any moment (spec 01), and why one of
 * its cards could be used there, or could not. For all of a merchant's staff, about nodes of the
 * merchant's own tree and programs that are its own or came to it in a coalition.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Whys {

  @Inject StaffDesk desk;
  @Inject ProgramReader programs;
  @Inject ShopNodeReader nodes;
  @Inject WhyReader reader;
  @Inject Clock clock;

  /**
   * The answer.
   *
   * @throws DomainException as {@link StaffDesk#admit}; REJECTED_BUSINESS_LOGIC, not found, for a
   *     program or node that is not the merchant's
   */
  public WhyView why(MerchantCall call, AskWhy question) {
    Staff staff =
        desk.admit(call, question.card().isPresent() ? Right.READ_CARDS : Right.READ_PROGRAMS);
    long program = programs.knownId(staff.merchantId(), question.tokenId());
    long node = nodes.idOf(staff.merchantId(), question.node());
    return reader.why(
        program,
        node,
        question,
        question.at().orElseGet(clock::now).truncatedTo(ChronoUnit.MICROS));
  }
}
