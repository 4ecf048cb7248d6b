package io.merchantloyalty.loyalty;

import io.merchantloyalty.merchant.ShopTree;
import io.merchantloyalty.shared.CardNumber;
import io.merchantloyalty.shared.NativeRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one query of the card choice: from the shop up to the root, as the tree was at that moment,
 * beside the cards that are asked for. Every table is entered by its key, and the number of looks
 * is that of the cards times the depth of the shop, however many nodes, marks and cards there are.
 *
 * <p>The order of tables and the indexes are prescribed, because the optimizer, while its
 * statistics are wrong, would read all marks of a program or all blocked cards (seen on MariaDB
 * 11.4 with 100,000 nodes).
 */
final class CardQuery {

  /** What is told of each card, in the order in which {@link #row} reads it. */
  private static final String STATE_MARK_PROGRAM =
      """
      card.card_number,
        exists (select 1 from blocked_card b force index (primary)
          where b.program_id = p.id and b.card_number = card.card_number
            and b.blocked_from <= :at and b.blocked_until > :at) blocked,
        exists (select 1 from blocked_card b force index (primary)
          where b.program_id = p.id and b.card_number = {bare}
            and b.blocked_from <= :at and b.blocked_until > :at) bare_blocked,
        m.id mark_id, m.kind mark_kind, way_up.distance,
        p.id program_id, p.token_id, p.name, p.number_pattern, p.number_length_min,
        p.number_length_max, p.check_digit,
        exists (select 1 from program_publication pub force index (primary)
          where pub.program_id = p.id
            and pub.published_from <= :at and pub.published_until > :at) published
      """;

  private static final String MARKS_ON_THE_WAY =
      """
      (way_up straight_join program_mark m force index (program_mark_at_node)
        on m.node_id = way_up.node_id)
        on m.program_id = p.id and m.starts_at <= :at and m.ends_at > :at
      """;

  private static final String OF_THE_REGISTER =
      "select card.place, cast(null as signed) loyalty_card_id, cast(null as datetime(6)) added_at,"
          + " cast(null as datetime(6)) last_used_at, "
          + STATE_MARK_PROGRAM.replace("{bare}", "card.bare_number")
          + "from (%s) card"
          + " left join loyalty_program p on p.token_id = card.token_id"
          + " left join "
          + MARKS_ON_THE_WAY;

  /** Converted, so that texts compare as the columns do, whatever the connection speaks. */
  private static final String ONE_OF_THE_REGISTER =
      "select %1$d place, convert(:token%1$d using utf8mb4) collate utf8mb4_bin token_id,"
          + " convert(:number%1$d using utf8mb4) collate utf8mb4_bin card_number,"
          + " convert(:bare%1$d using utf8mb4) collate utf8mb4_bin bare_number";

  private static final String OF_THE_SHOPPER =
      "select straight_join cast(null as signed) place, card.id loyalty_card_id, card.added_at,"
          + " card.last_used_at, "
          // what is stored is normal
          + STATE_MARK_PROGRAM.replace("{bare}", "card.card_number")
          + "from loyalty_card card force index (loyalty_card_of_user)\n"
          + "join loyalty_program p on p.id = card.program_id\n"
          + "join "
          + MARKS_ON_THE_WAY
          + "where card.wallet_user_id = :walletUser";

  private CardQuery() {}

  /**
   * {@code walletUserId}: whose own cards are asked for too; without one, {@code asked} has some.
   */
  static List<CardRow> rows(
      EntityManager em,
      long shopNodeId,
      List<AskedToken> asked,
      OptionalLong walletUserId,
      Instant at) {
    Query query =
        em.createNativeQuery(sql(asked.size(), walletUserId.isPresent()))
            .setParameter("node", shopNodeId)
            .setParameter("at", at)
            // reads nothing that the calling transaction writes
            .setFlushMode(FlushModeType.COMMIT);
    walletUserId.ifPresent(user -> query.setParameter("walletUser", user));
    for (int place = 0; place < asked.size(); place++) {
      query.setParameter("token" + place, asked.get(place).tokenId());
      Optional<CardNumber> number = asked.get(place).cardNumber();
      query.setParameter("number" + place, number.map(CardNumber::printed).orElse(""));
      query.setParameter("bare" + place, number.map(CardNumber::bare).orElse(""));
    }
    return NativeRow.of(query.getResultList()).stream().map(CardQuery::row).toList();
  }

  private static String sql(int askedCount, boolean withShopper) {
    if (askedCount == 0) {
      return ShopTree.WAY_UP + OF_THE_SHOPPER;
    }
    String asked =
        IntStream.range(0, askedCount)
            .mapToObj(ONE_OF_THE_REGISTER::formatted)
            .collect(Collectors.joining("\n  union all "));
    return ShopTree.WAY_UP
        + OF_THE_REGISTER.replace("%s", asked)
        + (withShopper ? "union all\n" + OF_THE_SHOPPER : "");
  }

  private static CardRow row(NativeRow row) {
    Optional<Integer> place = row.numberIfAny().map(Math::toIntExact);
    Optional<Long> loyaltyCardId = row.numberIfAny();
    Optional<Instant> addedAt = row.timeIfAny();
    Optional<Instant> lastUsedAt = row.timeIfAny();
    Optional<CardRow.Stored> stored =
        loyaltyCardId.map(id -> new CardRow.Stored(id, addedAt.orElseThrow(), lastUsedAt));
    CardNumber number = new CardNumber(row.text());
    boolean blocked = row.truth();
    boolean bareBlocked = row.truth();
    Optional<WayMark> mark = mark(row);
    return new CardRow(place, program(row), stored, number, blocked, bareBlocked, mark);
  }

  private static Optional<WayMark> mark(NativeRow row) {
    Optional<Long> id = row.numberIfAny();
    Optional<String> kind = row.textIfAny();
    Optional<Long> distance = row.numberIfAny();
    return id.map(
        markId ->
            new WayMark(
                markId,
                MarkKind.valueOf(kind.orElseThrow()),
                Math.toIntExact(distance.orElseThrow())));
  }

  /** The last columns, so that nothing is left to read when there is no program. */
  private static Optional<CardRow.Program> program(NativeRow row) {
    return row.numberIfAny()
        .map(
            id -> {
              String tokenId = row.text();
              String name = row.text();
              NumberRule rule =
                  new NumberRule(
                      row.textIfAny(),
                      row.integer(),
                      row.integer(),
                      CheckDigit.valueOf(row.text()));
              return new CardRow.Program(id, tokenId, name, rule, row.truth());
            });
  }
}
