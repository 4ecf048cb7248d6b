package io.merchantloyalty.loyalty.program;

import io.merchantloyalty.loyalty.LoyaltyProgram;
import io.merchantloyalty.media.PicturePlace;
import io.merchantloyalty.merchant.ShopTree;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what stands between a draft and its publication.
 *
 * <p>A shop counts in any member's tree: an owner of a coalition may have none. It counts also when
 * the mark is still to come, or nobody could publish today what begins on Monday. A group without a
 * shop in service does not count, nor does a shop for which a nearer mark says no.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProgramLacks {

  /** Down from each INCLUDE, as the marks are when it begins to count, to the first shop. */
  private static final String SHOP =
      """
      with recursive down (node_id, moment, height) as (
        select mark.node_id, cast(greatest(mark.starts_at, :now) as datetime(6)), 1
        from program_mark mark
        where mark.program_id = :program and mark.kind = 'INCLUDE' and mark.ends_at > :now
        union all
        select child.node_id, down.moment, down.height + 1
        from down
        straight_join shop_node_parent child force index (shop_node_children)
          on child.parent_id = down.node_id and child.valid_until = '9999-12-31'
        left join program_mark nearer force index (program_mark_at_node)
          on nearer.node_id = child.node_id and nearer.program_id = :program
            and nearer.starts_at <= down.moment and nearer.ends_at > down.moment
        where nearer.id is null and down.height <=\
      """
          + " "
          + ShopTree.DEPTH_MAX
          + "\n)\n"
          + """
          select n.id
          from down straight_join shop_node n force index (primary) on n.id = down.node_id
          where n.kind = 'SHOP' and n.retired_at is null
          limit 1
          """;

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Of a program that there is. */
  public List<ProgramLack> of(long programId, Instant now) {
    return of(em.find(LoyaltyProgram.class, programId), now);
  }

  /** Of a program that is about to be published. */
  public List<ProgramLack> of(LoyaltyProgram program, Instant now) {
    List<ProgramLack> lacks = new ArrayList<>();
    for (PicturePlace place : PicturePlace.values()) {
      if (program.pictureId(place).isEmpty()) {
        lacks.add(ProgramLack.of(place));
      }
    }
    boolean none =
        em.createNativeQuery(SHOP)
            .setParameter("program", program.id())
            .setParameter("now", now)
            .getResultList()
            .isEmpty();
    if (none) {
      lacks.add(ProgramLack.SHOPS);
    }
    return lacks;
  }
}
