package io.merchantloyalty.loyalty.card;

import io.merchantloyalty.security.AccessToken;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The programs that a shopper may add a card of: the app's add list and add page (spec 04). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AddablePrograms {

  @Inject CardPageQueries queries;

  /**
   * The published programs of which the shopper has no card, by name. {@link PageRequest#after} is
   * a token id.
   *
   * @throws DomainException AUTHENTICATION_FAILED when the token is good no more;
   *     REJECTED_BUSINESS_LOGIC for a cursor that no page has given
   */
  public Page<AddableProgram> list(AccessToken shopper, PageRequest page) {
    return Retry.onConflict(
        () -> {
          if (page.after().isPresent() && !queries.isProgram(page.after().get())) {
            throw PageRequest.unknownCursor();
          }
          return Page.of(queries.addable(shopper, page), page, AddableProgram::tokenId);
        });
  }

  /**
   * The page from which a card of a program is added.
   *
   * @throws DomainException AUTHENTICATION_FAILED when the token is good no more; not found when
   *     there is no such program, or it is not published
   */
  public AddPage page(AccessToken shopper, String tokenId) {
    return Retry.onConflict(() -> queries.one(shopper, tokenId))
        .filter(ProgramAndCard::published)
        .map(ProgramAndCard::addPage)
        .orElseThrow(
            () -> DomainException.notFound(ResultCode.REJECTED_BUSINESS_LOGIC, "loyalty program"));
  }
}
