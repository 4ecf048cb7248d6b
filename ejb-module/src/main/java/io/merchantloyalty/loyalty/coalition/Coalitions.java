package io.merchantloyalty.loyalty.coalition;

import io.merchantloyalty.loyalty.program.ProgramReader;
import io.merchantloyalty.merchant.MerchantCall;
import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.merchant.StaffDesk;
import io.merchantloyalty.merchant.tree.ShopNodeReader;
import io.merchantloyalty.shared.DomainException;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import io.merchantloyalty.shared.ResultCode;
import io.merchantloyalty.shared.Retry;
import io.merchantloyalty.shared.Violation;
import io.merchantloyalty.shared.Violations;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Invitations of other merchants into a program (spec 01, a coalition card). All of a merchant's
 * staff may look; owners and loyalty managers invite and answer. Each method refuses as {@link
 * StaffDesk#admit}; an invitation between others is not found; WrongState when it is in another
 * state than the call needs. Runs in no transaction; what writes is {@link CoalitionTransactions}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Coalitions {

  /** Nodes that one acceptance marks; more can be marked afterwards. */
  public static final int NODES_MAX = 100;

  @Inject StaffDesk desk;
  @Inject ProgramReader programs;
  @Inject ParticipationReader reader;
  @Inject CoalitionTransactions transactions;
  @Inject InvitationReader invitations;
  @Inject ShopNodeReader nodes;

  /** Invitations into a program of the caller's merchant, ended ones too. */
  public Page<ParticipationView> into(MerchantCall call, String tokenId, PageRequest page) {
    Staff staff = desk.admit(call, Right.READ_PROGRAMS);
    long program = programs.ownId(staff.merchantId(), tokenId);
    return Page.of(reader.into(program, page), page, ParticipationView::reference);
  }

  /** Invitations to the caller's merchant, ended ones too. */
  public Page<ParticipationView> received(MerchantCall call, PageRequest page) {
    Staff staff = desk.admit(call, Right.READ_PROGRAMS);
    return Page.of(reader.to(staff.merchantId(), page), page, ParticipationView::reference);
  }

  /** How many invitations to the caller's merchant wait for its answer. */
  public long unanswered(MerchantCall call) {
    return reader.unanswered(desk.admit(call, Right.READ_PROGRAMS).merchantId());
  }

  /**
   * Invites the merchant that a reseller id names.
   *
   * @throws DomainException REJECTED_BUSINESS_LOGIC when it names none, or the caller's own; with
   *     WrongState when that merchant is invited already or takes part
   */
  public ParticipationView invite(MerchantCall call, String tokenId, String resellerId) {
    return desk.once(
        call,
        Right.CHANGE_PROGRAMS,
        new StaffDesk.Made<>(ParticipationView::reference, (staff, made) -> reader.view(made)),
        staff -> transactions.invite(staff, tokenId, resellerId));
  }

  /** Takes an invitation back, or ends what came of it: the other merchant's marks end. */
  public ParticipationView withdraw(MerchantCall call, String tokenId, String reference) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    return Retry.onConflict(() -> transactions.withdraw(staff, tokenId, reference));
  }

  /**
   * Takes part: the program is valid from now on at and below some nodes of the caller's own tree.
   *
   * @param nodes their references, 1 to {@link #NODES_MAX}
   * @throws DomainException REJECTED_BUSINESS_LOGIC for a node that is not the merchant's
   */
  public ParticipationView accept(MerchantCall call, String reference, List<String> nodes) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    checkCount(nodes);
    return Retry.onConflict(() -> transactions.accept(staff, reference, nodes));
  }

  /**
   * What shoppers would see of the program in the shops of the merchant that is invited. For both
   * merchants; WrongState for the invited one when it is over.
   */
  public InvitationDetails details(MerchantCall call, String reference) {
    Staff staff = desk.admit(call, Right.READ_PROGRAMS);
    ParticipationReader.Parties parties =
        reader
            .parties(reference)
            .filter(
                found ->
                    found.invitedId() == staff.merchantId()
                        || found.ownerId() == staff.merchantId())
            .orElseThrow(ParticipationReader::noSuchInvitation);
    ParticipationState state = reader.view(reference).state();
    boolean over = state != ParticipationState.INVITED && state != ParticipationState.ACCEPTED;
    if (over && parties.ownerId() != staff.merchantId()) {
      throw DomainException.wrongState(
          "it is over: the program is not shown any more", state.name());
    }
    return invitations.details(parties, reference);
  }

  /**
   * What {@link #accept} would do; changes nothing.
   *
   * @throws DomainException as there
   */
  public AcceptanceEffect previewAcceptance(
      MerchantCall call, String reference, List<String> chosen) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    checkCount(chosen);
    if (reader.parties(reference).filter(p -> p.invitedId() == staff.merchantId()).isEmpty()) {
      throw ParticipationReader.noSuchInvitation();
    }
    Map<Long, String> ids = new LinkedHashMap<>();
    Violations violations = new Violations();
    for (int i = 0; i < chosen.size(); i++) {
      Optional<Long> id = nodes.idIfAny(staff.merchantId(), chosen.get(i));
      violations.check(
          id.isPresent(),
          "nodes/" + i,
          "must be a node of yours that is in service",
          chosen.get(i));
      if (id.isPresent()) {
        ids.put(id.get(), chosen.get(i));
      }
    }
    violations.refuse(ResultCode.REJECTED_BUSINESS_LOGIC);
    return invitations.effect(ids);
  }

  private static void checkCount(List<String> nodes) {
    if (nodes.isEmpty() || nodes.size() > NODES_MAX) {
      throw DomainException.violated(
          ResultCode.REJECTED_BUSINESS_LOGIC,
          Violation.of("nodes", "must be 1 to " + NODES_MAX + " nodes", nodes.size()));
    }
  }

  public ParticipationView decline(MerchantCall call, String reference) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    return Retry.onConflict(() -> transactions.decline(staff, reference));
  }

  /** Takes part no more: the marks in the caller's tree end now. */
  public ParticipationView leave(MerchantCall call, String reference) {
    Staff staff = desk.admit(call, Right.CHANGE_PROGRAMS);
    return Retry.onConflict(() -> transactions.leave(staff, reference));
  }
}
