package io.merchantloyalty.loyalty.mark;

import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.loyalty.ProgramState;
import io.merchantloyalty.merchant.Staff;
import io.merchantloyalty.shared.DomainException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Says whether a merchant may mark a program in its own tree. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MarkMembership {

  private static final String PARTICIPATES =
      """
      select count(*) from program_participation
      where program_id = :program and merchant_id = :merchant
        and accepted_at is not null and left_at is null
      """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Nobody adds marks of a retired program. */
  public void refuseUnlessMarkable(Staff staff, LoyaltyProgram program) {
    if (program.state() == ProgramState.RETIRED) {
      throw DomainException.wrongState("the program is retired", ProgramState.RETIRED.name());
    }
    refuseUnlessMember(staff, program);
  }

  /** Whoever has left a coalition sees its marks, and adds none. */
  public void refuseUnlessMember(Staff staff, LoyaltyProgram program) {
    if (program.isOf(staff.merchantId())) {
      return;
    }
    Number live =
        (Number)
            em.createNativeQuery(PARTICIPATES)
                .setParameter("program", program.id())
                .setParameter("merchant", staff.merchantId())
                .getSingleResult();
    if (live.longValue() == 0) {
      throw DomainException.wrongState("you do not take part in this program any more", "LEFT");
    }
  }
}
