package io.merchantloyalty.loyalty.blocking;

import io.merchantloyalty.shared.NativeRow;
import io.merchantloyalty.shared.Page;
import io.merchantloyalty.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads blocks and counts of a program, each by its index. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BlockReader {

  private static final Instant OPEN_END = Instant.parse("9999-12-31T00:00:00Z");

  private static final String VIEW =
      "select b.card_number, b.reason, b.blocked_from, b.blocked_until from blocked_card b"
          + " where b.program_id = :program";

  private static final String IN_EFFECT =
      VIEW + " and b.blocked_from <= :now and b.blocked_until > :now";

  /** Of a beginning that is typed in groups: where numbers have none, it is found without them. */
  private static final String BEGINS =
      " and (b.card_number like :beginning escape '!' or b.card_number like :bare escape '!')";

  private static final String OF_NUMBER =
      VIEW + " and b.card_number = :number order by b.blocked_from desc";

  private static final String AMONG =
      """
      select b.card_number, b.reason from blocked_card b
      where b.program_id = :program and b.card_number in (:numbers)
        and b.blocked_from <= :now and b.blocked_until > :now
      """;

  private static final String COUNTS =
      """
      select
        (select count(*) from loyalty_card c where c.program_id = :program) shoppers,
        (select count(*) from blocked_card b where b.program_id = :program
          and b.blocked_from <= :now and b.blocked_until > :now) blocked
      """;

  private static final String SHOPPERS =
      "select count(*) from loyalty_card c"
          + " where c.program_id = :program and c.card_number = :number";

  @PersistenceContext(unitName = "loyalty")
  EntityManager em;

  /** Numbers that are blocked now. */
  public Page<BlockView> inEffect(long programId, FindBlocked wanted, Instant now) {
    PageRequest page = wanted.page();
    Optional<BlockPlace> place = page.after().map(BlockPlace::read);
    Query query =
        em.createNativeQuery(statement(wanted))
            .setParameter("program", programId)
            .setParameter("now", now)
            .setParameter("rows", page.rows());
    wanted
        .beginning()
        .ifPresent(
            text -> {
              query.setParameter("beginning", beginning(text.printed()));
              query.setParameter("bare", beginning(text.bare()));
            });
    place.ifPresent(
        last -> {
          query.setParameter("number", last.number());
          if (wanted.order() == FindBlocked.Order.SINCE) {
            query.setParameter("since", last.since());
          }
        });
    return Page.of(
        NativeRow.of(query.getResultList()).stream().map(BlockReader::view).toList(),
        page,
        last -> BlockPlace.of(last).text());
  }

  private static String beginning(String text) {
    return text.replaceAll("[!%_]", "!$0").concat("%");
  }

  /** Along the primary key by number, along an index of its own by time. */
  private static String statement(FindBlocked wanted) {
    boolean byTime = wanted.order() == FindBlocked.Order.SINCE;
    String beyond = wanted.descending() ? "<" : ">";
    String way = wanted.descending() ? " desc" : "";
    String after =
        byTime
            ? " and (b.blocked_from %1$s :since"
                + " or b.blocked_from = :since and b.card_number %1$s :number)"
            : " and b.card_number %s :number";
    return IN_EFFECT
        + (wanted.beginning().isPresent() ? BEGINS : "")
        + (wanted.page().after().isPresent() ? after.formatted(beyond) : "")
        + " order by "
        + (byTime ? "b.blocked_from" + way + ", " : "")
        + "b.card_number"
        + way
        + " limit :rows";
  }

  /** Every block of one number, the newest first. */
  public List<BlockView> ofNumber(long programId, String normalNumber) {
    return NativeRow.of(
            em.createNativeQuery(OF_NUMBER)
                .setParameter("program", programId)
                .setParameter("number", normalNumber)
                .getResultList())
        .stream()
        .map(BlockReader::view)
        // the database compares without trailing spaces
        .filter(block -> block.cardNumber().equals(normalNumber))
        .toList();
  }

  /** Those of the numbers that are blocked at that moment, with the reasons. */
  public Map<String, Optional<String>> blockedAmong(
      long programId, List<String> normalNumbers, Instant now) {
    if (normalNumbers.isEmpty()) {
      return Map.of();
    }
    return NativeRow.of(
            em.createNativeQuery(AMONG)
                .setParameter("program", programId)
                .setParameter("numbers", normalNumbers)
                .setParameter("now", now)
                .getResultList())
        .stream()
        .collect(Collectors.toMap(NativeRow::text, NativeRow::textIfAny));
  }

  public CardCounts counts(long programId, Instant now) {
    NativeRow row =
        NativeRow.of(
                em.createNativeQuery(COUNTS)
                    .setParameter("program", programId)
                    .setParameter("now", now)
                    .getResultList())
            .get(0);
    return new CardCounts(row.number(), row.number());
  }

  public long shoppersWith(long programId, String normalNumber) {
    return ((Number)
            em.createNativeQuery(SHOPPERS)
                .setParameter("program", programId)
                .setParameter("number", normalNumber)
                .getSingleResult())
        .longValue();
  }

  private static BlockView view(NativeRow row) {
    return new BlockView(
        row.text(),
        row.textIfAny(),
        row.time(),
        row.timeIfAny().filter(end -> end.isBefore(OPEN_END)));
  }
}
